package jinn.wire;

import java.util.List;
import jinn.text.Bytes;
import jinn.value.Fd;

/** One message: bytes, and descriptors that travel with them (docs/formats/unixmessage.md). */
public record UnixMessage(byte[] payload, List<Fd> descriptors) {

    /** Four bytes of size, two of the number of descriptors. */
    public static final int HEADER_SIZE = 6;

    static final int SIZE_BYTES = 4;
    static final int COUNT_BYTES = 2;

    /** Without descriptors. */
    public static UnixMessage of(byte[] payload) {
        return new UnixMessage(payload, List.of());
    }

    /** As it goes over the wire; the descriptors belong to the first byte. */
    public byte[] framed() {
        byte[] framed = new byte[HEADER_SIZE + payload.length];
        Bytes.putNumber(framed, 0, SIZE_BYTES, payload.length);
        Bytes.putNumber(framed, SIZE_BYTES, COUNT_BYTES, descriptors.size());
        System.arraycopy(payload, 0, framed, HEADER_SIZE, payload.length);
        return framed;
    }
}

package jinn.linux.file;

import jinn.kernel.Sockets;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.Structs.UnixAddress;
import org.teavm.interop.Address;
import org.teavm.interop.Structure;

/** Addresses of Unix sockets in C's memory: a path, or a name that is in no file system. */
final class SocketAddresses {

    private static final int BYTE = 0xff;

    private final Arena arena;

    SocketAddresses(Arena arena) {
        this.arena = arena;
    }

    /** Overwrites what the arena held, and has room for the size that C answers with. */
    UnixAddress of(String path) {
        int size = Structure.sizeOf(UnixAddress.class);
        Address place = arena.only(Arena.room(size) + Arena.room(Integer.BYTES));
        Address.fillZero(place, size);
        UnixAddress address = place.toStructure();
        address.family = (short) Constants.AF_UNIX();
        Address name = address.path;
        for (int i = 0; i < path.length(); i++) {
            name.add(i).putByte((byte) path.charAt(i));
        }
        return address;
    }

    /** A name that begins with a zero byte is in no file system and ends where we say. */
    static int size(String path) {
        return path.isEmpty() || path.startsWith("\0") ? beforePath() + path.length()
                : Structure.sizeOf(UnixAddress.class);
    }

    private static int beforePath() {
        return Structure.sizeOf(UnixAddress.class) - (Sockets.PATH_MAX + 1);
    }

    /** Where the size of the address stands, filled in with all there is. */
    static Address sizeOf(UnixAddress address) {
        Address size = address.toAddress().add(Arena.room(Structure.sizeOf(UnixAddress.class)));
        size.putInt(Structure.sizeOf(UnixAddress.class));
        return size;
    }

    /**
     * The size may tell of more than there was room for, and a path of 108 bytes ends without a
     * zero byte. A name that begins with one is in no file system.
     */
    static String path(UnixAddress address, int size) {
        int most = Math.min(size - beforePath(), Sockets.PATH_MAX + 1);
        int length = 0;
        while (length < most && address.path.add(length).getByte() != 0) {
            length++;
        }
        return Arena.text(address.path, length);
    }

    /** The same, but one that begins with a zero byte whole. */
    static String name(UnixAddress address, int size) {
        int length = size - beforePath();
        if (length <= 0 || address.path.getByte() != 0) {
            return path(address, size);
        }
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < length; i++) {
            name.append((char) (address.path.add(i).getByte() & BYTE));
        }
        return name.toString();
    }
}

package jinn.wire;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import jinn.kernel.Errno;
import jinn.kernel.Fd;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.kernel.Sockets;

/** Messages that wait until a socket that does not block takes them. */
public final class Outbox {

    /** The rest of a message; the descriptors go with its first byte. */
    private record Piece(byte[] bytes, List<Fd> descriptors) {
    }

    private final ArrayDeque<Piece> pieces = new ArrayDeque<>();

    public void add(UnixMessage message) {
        pieces.add(new Piece(message.framed(), message.descriptors()));
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** Whether this descriptor has yet to be sent, and must not be closed before. */
    public boolean holds(Fd fd) {
        for (Piece piece : pieces) {
            if (piece.descriptors().contains(fd)) {
                return true;
            }
        }
        return false;
    }

    /** Sends what the socket takes; a failure is one of the connection. */
    public Result<Done> flush(Sockets sockets, Fd socket) {
        while (!pieces.isEmpty()) {
            Piece piece = pieces.peek();
            switch (sockets.send(socket, piece.bytes(), piece.descriptors())) {
                case Failed<Integer>(Errno errno) when errno == Errno.EAGAIN -> {
                    return Result.DONE;
                }
                case Failed<Integer>(Errno errno) -> {
                    return new Failed<>(errno);
                }
                case Ok<Integer>(Integer count) -> {
                    byte[] all = pieces.poll().bytes();
                    if (count < all.length) {
                        byte[] rest = Arrays.copyOfRange(all, count, all.length);
                        pieces.addFirst(new Piece(rest, List.of()));
                    }
                }
            }
        }
        return Result.DONE;
    }
}

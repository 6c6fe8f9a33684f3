package jinn.wire;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import jinn.kernel.Sockets;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Messages that wait until a socket that does not block takes them. */
public final class Outbox {

    /** The rest of a message; the descriptors go with its first byte. */
    private record Piece(byte[] bytes, List<Fd> descriptors) {
    }

    private final ArrayDeque<Piece> pieces = new ArrayDeque<>();

    public void add(UnixMessage message) {
        pieces.add(new Piece(message.framed(), message.descriptors()));
    }

    /** The bytes that wait. */
    public int room() {
        int room = 0;
        for (Piece piece : pieces) {
            room += piece.bytes().length;
        }
        return room;
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

    /** How many descriptors go with what is sent next. */
    public int nextDescriptors() {
        return pieces.isEmpty() ? 0 : pieces.peek().descriptors().size();
    }

    /** Sends the next message, or what the socket takes of it; EAGAIN where that is nothing. */
    public Result<Done> sendNext(Sockets sockets, Fd socket) {
        Piece piece = pieces.peek();
        return switch (sockets.send(socket, piece.bytes(), piece.descriptors())) {
            case Failed<Integer>(Errno errno) -> new Failed<>(errno);
            case Ok<Integer>(Integer count) -> {
                byte[] all = pieces.poll().bytes();
                if (count < all.length) {
                    byte[] rest = Arrays.copyOfRange(all, count, all.length);
                    pieces.addFirst(new Piece(rest, List.of()));
                }
                yield Result.DONE;
            }
        };
    }
}

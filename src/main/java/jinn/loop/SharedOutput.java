package jinn.loop;

import jinn.kernel.Kernel;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.PollSet;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/**
 * A descriptor to write to that others may have as well. Whether it blocks is a mode of the open
 * file, and others, a container's command for one, take it ill that a full pipe refuses them: the
 * mode stays what it is, and no more is written than there is room for.
 */
public final class SharedOutput {

    /** What poll(2) promises of a pipe that can be written to, and what is written in one piece. */
    private static final int PIPE_ROOM = 4096;

    private final Kernel kernel;
    private final Fd fd;

    /** Empty of a terminal or a file, which have no reader that sleeps. */
    private final PollSet room = new PollSet();

    public SharedOutput(Kernel kernel, Fd fd) {
        this.kernel = kernel;
        this.fd = fd;
        if (kernel.files().info(fd) instanceof Ok<FileInfo>(FileInfo info)
                && (info.type() == FileInfo.Type.FIFO || info.type() == FileInfo.Type.SOCKET)) {
            room.add(fd, true);
        }
    }

    /** As of a descriptor that does not block: EAGAIN where there is no room. */
    public Result<Integer> write(byte[] bytes, int start, int size) {
        return hasRoom() ? kernel.files().write(fd, bytes, start, share(bytes, start, size))
                : new Failed<>(Errno.EAGAIN);
    }

    private boolean hasRoom() {
        return room.size() == 0 || kernel.poller().poll(room, 0).isOk() && room.isReady(0);
    }

    /** A pipe with any room has it for so much; whole lines of it, if there are such. */
    private int share(byte[] bytes, int start, int size) {
        if (room.size() == 0 || size <= PIPE_ROOM) {
            return size;
        }
        for (int count = PIPE_ROOM; count > 0; count--) {
            if (bytes[start + count - 1] == '\n') {
                return count;
            }
        }
        return PIPE_ROOM;
    }
}

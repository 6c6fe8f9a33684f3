package jinn.sim;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import jinn.value.Errno;
import jinn.value.OpenMode.Access;
import jinn.value.Pid;

/** A Unix datagram socket: one that has a name, or one connected to such (net/unix/af_unix.c). */
final class DatagramFile extends OpenFile {

    /** Linux lets a name's queue grow to so many (net.unix.max_dgram_qlen). */
    private static final int UNREAD_MAX = 10;

    /** What lies unread; the files in it are held. */
    record Message(byte[] bytes, int sender, List<OpenFile> files) {
    }

    private final Deque<Message> unread = new ArrayDeque<>();
    private Map<String, DatagramFile> names;
    private String name = "";
    private DatagramFile target;
    private boolean ended;
    private boolean asksForSenders;

    DatagramFile() {
        super(null, Access.READ_WRITE, true);
    }

    static DatagramFile of(OpenFile file) {
        if (file instanceof DatagramFile datagrams) {
            return datagrams;
        }
        throw new Refused(Errno.ENOTSOCK);
    }

    void bind(Map<String, DatagramFile> all) {
        int number = 0;
        while (name.isEmpty()) {
            String free = "\0" + String.format("%05x", number++);
            if (all.putIfAbsent(free, this) == null) {
                name = free;
                names = all;
            }
        }
    }

    String name() {
        return name;
    }

    void connect(Map<String, DatagramFile> all, String path) {
        target = all.get(path);
        if (target == null) {
            throw new Refused(Errno.ECONNREFUSED);
        }
    }

    int send(SimProcess by, byte[] bytes, List<OpenFile> files) {
        if (target == null) {
            throw new Refused(Errno.OTHER);
        }
        if (!target.ended && target.unread.size() >= UNREAD_MAX) {
            if (!blocking) {
                throw new Refused(Errno.EAGAIN);
            }
            by.waitUntil(() -> target.ended || target.unread.size() < UNREAD_MAX);
        }
        if (target.ended) {
            throw new Refused(Errno.ECONNREFUSED);
        }
        files.forEach(OpenFile::hold);
        target.unread.add(new Message(Arrays.copyOf(bytes, bytes.length), by.pid(), files));
        return bytes.length;
    }

    Message next(SimProcess by, boolean looking) {
        if (unread.isEmpty() && !blocking) {
            throw new Refused(Errno.EAGAIN);
        }
        by.waitUntil(() -> !unread.isEmpty());
        return looking ? unread.getFirst() : unread.removeFirst();
    }

    void askForSenders() {
        asksForSenders = true;
    }

    Pid sender(Message message) {
        return asksForSenders ? new Pid(message.sender()) : null;
    }

    @Override
    int read(SimProcess by, byte[] bytes, int offset, int length) {
        Message message = next(by, false);
        int count = Math.min(length, message.bytes().length);
        System.arraycopy(message.bytes(), 0, bytes, offset, count);
        message.files().forEach(OpenFile::release);
        return count;
    }

    @Override
    int write(SimProcess by, byte[] source, int offset, int length) {
        return send(by, Arrays.copyOfRange(source, offset, offset + length), List.of());
    }

    @Override
    boolean isReadable(SimProcess by) {
        return !unread.isEmpty();
    }

    @Override
    boolean isWritable(SimProcess by) {
        return target == null || target.ended || target.unread.size() < UNREAD_MAX;
    }

    @Override
    void ended() {
        ended = true;
        if (names != null) {
            names.remove(name);
        }
        unread.forEach(message -> message.files().forEach(OpenFile::release));
        unread.clear();
    }
}

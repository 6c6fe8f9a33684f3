package jinn.kernel;

/** Descriptors to wait for, kept from one wait to the next so that waiting allocates nothing. */
public final class PollSet {

    public static final int MAX = 64;

    private final Fd[] fds = new Fd[MAX];
    private final boolean[] forWriting = new boolean[MAX];
    private final boolean[] ready = new boolean[MAX];
    private int size;

    public int size() {
        return size;
    }

    public Fd fd(int index) {
        return fds[index];
    }

    public boolean isForWriting(int index) {
        return forWriting[index];
    }

    public boolean isReady(int index) {
        return ready[index];
    }

    /** For implementations of {@link Poller}; readable, writable, hung up and broken all count. */
    public void setReady(int index, boolean value) {
        ready[index] = value;
    }

    public void add(Fd fd, boolean writing) {
        if (size == MAX) {
            throw new Bug("more than " + MAX + " descriptors to wait for");
        }
        fds[size] = fd;
        forWriting[size] = writing;
        ready[size] = false;
        size++;
    }

    public void remove(Fd fd) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (!fds[i].equals(fd)) {
                fds[kept] = fds[i];
                forWriting[kept] = forWriting[i];
                ready[kept] = ready[i];
                kept++;
            }
        }
        size = kept;
    }
}

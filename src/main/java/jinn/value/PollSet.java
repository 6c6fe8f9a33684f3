package jinn.value;

import java.util.Arrays;

/** Descriptors to wait for, kept from one wait to the next so that waiting allocates nothing. */
public final class PollSet {

    public static final int MAX = 4096;

    private static final int FIRST_ROOM = 8;

    private Fd[] fds = new Fd[FIRST_ROOM];
    private boolean[] forWriting = new boolean[FIRST_ROOM];
    private boolean[] ready = new boolean[FIRST_ROOM];
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
        if (size == fds.length) {
            grow();
        }
        fds[size] = fd;
        forWriting[size] = writing;
        ready[size] = false;
        size++;
    }

    private void grow() {
        fds = Arrays.copyOf(fds, 2 * size);
        forWriting = Arrays.copyOf(forWriting, 2 * size);
        ready = Arrays.copyOf(ready, 2 * size);
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

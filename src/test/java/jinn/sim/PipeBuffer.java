package jinn.sim;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The bytes in a pipe or fifo and who has it open, as Linux keeps them (fs/pipe.c): sixteen
 * pages; a write that is no multiple of a page first tries to put its odd bytes, all of them,
 * at the end of the last page; the rest takes fresh pages. Hence no write of up to 4096 bytes is
 * ever split, and small writes that do not fit a page's end leave it empty.
 */
final class PipeBuffer {

    static final int PAGE = 4096;
    private static final int PAGES_MAX = 16;

    private final Deque<Page> pages = new ArrayDeque<>();
    private int pagesMax = PAGES_MAX;
    private int readers;
    private int writers;
    private int readerOpens;
    private int writerOpens;

    private static final class Page {
        private final byte[] bytes = new byte[PAGE];
        private int start;
        private int end;
    }

    int readers() {
        return readers;
    }

    int writers() {
        return writers;
    }

    /** How often a reading end was opened: what a blocked opener for writing waits for. */
    int readerOpens() {
        return readerOpens;
    }

    int writerOpens() {
        return writerOpens;
    }

    void opened(boolean writing) {
        if (writing) {
            writers++;
            writerOpens++;
        } else {
            readers++;
            readerOpens++;
        }
    }

    /** Unread bytes are gone when nobody has it open any more. */
    void closed(boolean writing) {
        if (writing) {
            writers--;
        } else {
            readers--;
        }
        if (readers == 0 && writers == 0) {
            pages.clear();
        }
    }

    boolean isEmpty() {
        return pages.isEmpty();
    }

    /** Lets it hold so many bytes; for more than it did. */
    void widen(int size) {
        pagesMax = size / PAGE;
    }

    boolean isFull() {
        return pages.size() >= pagesMax;
    }

    int read(byte[] target, int offset, int length) {
        int done = 0;
        while (done < length && !pages.isEmpty()) {
            Page page = pages.getFirst();
            int count = Math.min(length - done, page.end - page.start);
            System.arraycopy(page.bytes, page.start, target, offset + done, count);
            page.start += count;
            done += count;
            if (page.start == page.end) {
                pages.removeFirst();
            }
        }
        return done;
    }

    int peek(byte[] target, int length) {
        int done = 0;
        for (Page page : pages) {
            int count = Math.min(length - done, page.end - page.start);
            System.arraycopy(page.bytes, page.start, target, done, count);
            done += count;
        }
        return done;
    }

    /** Puts the odd bytes of a write at the end of the last page; 0 where they do not fit. */
    int merge(byte[] source, int offset, int length) {
        int odd = length % PAGE;
        if (odd == 0 || pages.isEmpty() || pages.getLast().end + odd > PAGE) {
            return 0;
        }
        Page page = pages.getLast();
        System.arraycopy(source, offset, page.bytes, page.end, odd);
        page.end += odd;
        return odd;
    }

    /** Fills one fresh page. */
    int append(byte[] source, int offset, int length) {
        Page page = new Page();
        page.end = Math.min(PAGE, length);
        System.arraycopy(source, offset, page.bytes, 0, page.end);
        pages.addLast(page);
        return page.end;
    }
}

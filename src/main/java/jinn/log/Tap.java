package jinn.log;

import jinn.kernel.Span;
import jinn.text.Bytes;

/** How a line becomes a record of one action: stamps, prefix, line, newline. */
final class Tap {

    private static final byte[] DOTS = {'.', '.', '.'};

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final Drain drain;
    private final Outlet outlet;
    private final Directive.Stamps stamps;
    private final int lineMax;
    private final byte[] head;
    private final int headSize;
    private final int taiAt;
    private final int localAt;

    /**
     * @param lead what stands before even the stamps
     * @param lineMax longer lines are cut and end in dots; 0 for no limit
     */
    Tap(Drain drain, Directive.Act act, String lead, int lineMax) {
        this.drain = drain;
        this.outlet = drain.outlet();
        this.stamps = act.stamps();
        this.lineMax = lineMax == 0 ? NO_LIMIT : lineMax;
        String prefix = act.prefix().isEmpty() ? "" : act.prefix() + " ";
        taiAt = lead.length();
        localAt = taiAt + (stamps.tai() ? StampText.TAI_SIZE : 0);
        int prefixAt = localAt + (stamps.local() ? StampText.LOCAL_SIZE : 0);
        headSize = prefixAt + prefix.length();
        head = new byte[headSize + Span.SLACK];
        System.arraycopy(Bytes.toArray(lead), 0, head, 0, lead.length());
        System.arraycopy(Bytes.toArray(prefix), 0, head, prefixAt, prefix.length());
    }

    Outlet outlet() {
        return outlet;
    }

    /** What stands before every line of a batch, and slack. */
    byte[] head() {
        return head;
    }

    int headSize() {
        return headSize;
    }

    /** Whether all of the line goes behind all that came before. */
    boolean isWhole() {
        return !drain.isOverwritten() && lineMax == NO_LIMIT;
    }

    /** Lines that come now were read at that time. */
    void stamp(StampText time) {
        if (stamps.tai()) {
            System.arraycopy(time.tai(), 0, head, taiAt, StampText.TAI_SIZE);
        }
        if (stamps.local()) {
            System.arraycopy(time.local(), 0, head, localAt, StampText.LOCAL_SIZE);
        }
    }

    boolean wantsTai() {
        return stamps.tai();
    }

    boolean wantsLocal() {
        return stamps.local();
    }

    void take(Input input) {
        if (drain.isOverwritten()) {
            outlet.clear();
        }
        outlet.append(head, 0, headSize);
        int length = input.lineEnd() - input.lineStart();
        boolean cut = lineMax != NO_LIMIT && length > lineMax + DOTS.length;
        if (!cut && input.isTerminated()) {
            outlet.append(input.bytes(), input.lineStart(), length + 1);
            return;
        }
        outlet.append(input.bytes(), input.lineStart(), cut ? lineMax : length);
        outlet.append(DOTS, 0, cut ? DOTS.length : 0);
        outlet.append((byte) '\n');
    }
}

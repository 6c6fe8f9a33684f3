package jinn.log;

import jinn.text.Bytes;

/** How a line becomes a record of one action: stamps, prefix, line, newline. */
final class Tap {

    private static final byte[] DOTS = {'.', '.', '.'};

    private final Drain drain;
    private final Directive.Stamps stamps;
    private final byte[] lead;
    private final byte[] prefix;
    private final int lineMax;

    /**
     * @param lead what stands before even the stamps
     * @param lineMax longer lines are cut and end in dots
     */
    Tap(Drain drain, Directive.Act act, String lead, int lineMax) {
        this.drain = drain;
        this.stamps = act.stamps();
        this.lead = Bytes.toArray(lead);
        this.prefix = Bytes.toArray(act.prefix().isEmpty() ? "" : act.prefix() + " ");
        this.lineMax = lineMax;
    }

    Drain drain() {
        return drain;
    }

    /** Whether records are the lines just as they came. */
    boolean isPlain() {
        return !drain.isOverwritten() && overhead() == 1 && lineMax == Integer.MAX_VALUE;
    }

    boolean wantsTai() {
        return stamps.tai();
    }

    boolean wantsLocal() {
        return stamps.local();
    }

    /** So many bytes longer than its line a record is. */
    int overhead() {
        return lead.length + prefix.length + 1
                + (stamps.tai() ? StampText.TAI_SIZE : 0)
                + (stamps.local() ? StampText.LOCAL_SIZE : 0);
    }

    void take(Input input, StampText time) {
        Outlet outlet = drain.outlet();
        if (drain.isOverwritten()) {
            outlet.clear();
        }
        outlet.append(lead, 0, lead.length);
        if (stamps.tai()) {
            outlet.append(time.tai(), 0, StampText.TAI_SIZE);
        }
        if (stamps.local()) {
            outlet.append(time.local(), 0, StampText.LOCAL_SIZE);
        }
        outlet.append(prefix, 0, prefix.length);
        int length = input.lineEnd() - input.lineStart();
        if (lineMax == Integer.MAX_VALUE || length <= lineMax + DOTS.length) {
            outlet.append(input.bytes(), input.lineStart(), length);
        } else {
            outlet.append(input.bytes(), input.lineStart(), lineMax);
            outlet.append(DOTS, 0, DOTS.length);
        }
        outlet.append((byte) '\n');
    }
}

package jinn.log.line;

import jinn.kernel.ByteSearch;
import jinn.log.script.Directive;
import jinn.text.Bytes;
import jinn.text.Json;
import jinn.value.Span;

/** How a line becomes a record of one action: stamps, prefix, line, newline. */
public final class RecordFormatter {

    private static final byte[] DOTS = {'.', '.', '.'};
    private static final byte[] NO_DOTS = {};

    private static final int STAMPS_SIZE = StampText.TAI_SIZE + StampText.LOCAL_SIZE
            + StampText.HUMAN_SIZE + StampText.UTC_SIZE;
    /** Dots, and what else may stand behind a line. */
    private static final int JSON_END_MAX = 32;

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final Sink sink;
    private final RecordBuffer buffer;
    private final Directive.Stamps stamps;
    private final int lineMax;
    private final byte[] head;
    private final int headSize;
    private final int taiAt;
    private final int localAt;
    private final int humanAt;
    private final int utcAt;

    /**
     * @param lead what stands before even the stamps
     * @param lineMax longer lines are cut and end in dots; 0 for no limit
     */
    public RecordFormatter(Sink sink, Directive.Act act, String lead, int lineMax) {
        this.sink = sink;
        this.buffer = sink.buffer();
        this.stamps = act.stamps();
        this.lineMax = lineMax == 0 ? NO_LIMIT : lineMax;
        String object = isJson() ? JsonLine.BEFORE_TIME : "";
        byte[] last = isJson() ? JsonLine.afterTime(stamps.json().get())
                : Bytes.toArray(act.prefix().isEmpty() ? "" : act.prefix() + " ");
        taiAt = lead.length();
        localAt = taiAt + (stamps.tai() ? StampText.TAI_SIZE : 0);
        humanAt = localAt + (stamps.local() ? StampText.LOCAL_SIZE : 0);
        utcAt = humanAt + (stamps.human() ? StampText.HUMAN_SIZE : 0) + object.length();
        int lastAt = utcAt + (isJson() ? StampText.UTC_SIZE : 0);
        headSize = lastAt + last.length;
        head = new byte[headSize + Span.SLACK];
        put(lead, 0);
        put(object, utcAt - object.length());
        System.arraycopy(last, 0, head, lastAt, last.length);
    }

    /** No record is larger, less what stands before the stamps. */
    public static int sizeMax(Directive.Act act, int lineMax) {
        return STAMPS_SIZE + act.stamps().json().map(names -> JsonLine.sizeMax(names, lineMax))
                .orElse(act.prefix().length() + 1 + lineMax + DOTS.length + 1);
    }

    private boolean isJson() {
        return stamps.json().isPresent();
    }

    private void put(String text, int at) {
        System.arraycopy(Bytes.toArray(text), 0, head, at, text.length());
    }

    RecordBuffer buffer() {
        return buffer;
    }

    /** What stands before every line of a batch, and slack. */
    byte[] head() {
        return head;
    }

    int headSize() {
        return headSize;
    }

    /** Whether a line goes just as it is behind all that came before. */
    boolean isWhole() {
        return !sink.isOverwritten() && lineMax == NO_LIMIT && !isJson();
    }

    /** Lines that come now were read at that time. */
    void stamp(StampText time) {
        if (stamps.tai()) {
            System.arraycopy(time.tai(), 0, head, taiAt, StampText.TAI_SIZE);
        }
        if (stamps.local()) {
            System.arraycopy(time.local(), 0, head, localAt, StampText.LOCAL_SIZE);
        }
        if (stamps.human()) {
            System.arraycopy(time.local(), 0, head, humanAt, StampText.HUMAN_SIZE - 1);
            head[humanAt + StampText.HUMAN_SIZE - 1] = ' ';
        }
        if (isJson()) {
            System.arraycopy(time.utc(), 0, head, utcAt, StampText.UTC_SIZE);
        }
    }

    boolean wantsTai() {
        return stamps.tai();
    }

    boolean wantsLocal() {
        return stamps.local() || stamps.human();
    }

    boolean wantsUtc() {
        return isJson();
    }

    void take(Input input) {
        if (!buffer.progress().claim(input.linePlace())) {
            return;
        }
        int size = input.lineEnd() - input.lineStart() + 1;
        int growth = isJson() ? Json.GROWTH_MAX : 1;
        if (!buffer.rejectIfFull(headSize + growth * size + JSON_END_MAX, size)) {
            put(input);
        }
    }

    /** Words of our own become a record like a line. */
    public void tell(ByteSearch search, String text) {
        Input own = new Input(search, text.length());
        own.prepare(text.length());
        System.arraycopy(Bytes.toArray(text), 0, own.bytes(), own.end(), text.length());
        own.filled(text.length());
        own.complete();
        own.next();
        put(own);
    }

    private void put(Input input) {
        if (sink.isOverwritten()) {
            buffer.clear();
        }
        buffer.append(head, 0, headSize);
        int length = input.lineEnd() - input.lineStart();
        boolean cut = lineMax != NO_LIMIT && length > lineMax + DOTS.length;
        int kept = cut ? lineMax : length;
        byte[] dots = cut ? DOTS : NO_DOTS;
        if (isJson()) {
            JsonLine.end(buffer, input, kept, dots);
        } else if (!cut && input.isTerminated()) {
            buffer.append(input.bytes(), input.lineStart(), length + 1);
        } else {
            buffer.append(input.bytes(), input.lineStart(), kept);
            buffer.append(dots, 0, dots.length);
            buffer.append((byte) '\n');
        }
    }
}

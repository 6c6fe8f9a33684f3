package jinn.log.line;

import java.util.List;
import jinn.kernel.ByteSearch;
import jinn.kernel.Clock;
import jinn.kernel.Kernel;
import jinn.value.Instant;
import jinn.value.Pattern;
import jinn.value.Span;
import org.jspecify.annotations.Nullable;

/**
 * Sends every line through the script: which actions get it, and as what. Where there is nothing
 * to select, and every action has a place of its own, lines go by the run and not one by one.
 */
public final class Router {

    /**
     * One directive as it is carried out: an action with its formatter, a selection with its
     * pattern, or {@code f} with neither. Not a sealed type: this is asked for every line.
     */
    public record Stage(@Nullable RecordFormatter formatter, @Nullable Pattern pattern,
            boolean selects) {
    }

    /** A head is lent room for about that many lines at first. */
    private static final int LINES_GUESSED = 1024;

    private final Clock clock;
    private final ByteSearch search;
    private final Input input;
    private final StampText time;
    private final Stage[] stages;
    private final RecordFormatter[] formatters;
    private final int lineRoom;
    private final boolean selective;
    private final Span source = new Span();
    private final Span target = new Span();
    private boolean wantsTai;
    private boolean wantsLocal;
    private boolean wantsUtc;

    /** @param lineRoom no line makes what waits in any one place grow by more */
    public Router(Kernel kernel, Input input, List<Stage> stages, int lineRoom) {
        this.clock = kernel.clock();
        this.search = kernel.byteSearch();
        this.input = input;
        this.time = new StampText(clock);
        this.stages = stages.toArray(new Stage[0]);
        this.lineRoom = lineRoom;
        this.formatters = formatters(stages);
        boolean whole = formatters.length == stages.size();
        for (RecordFormatter formatter : formatters) {
            whole &= formatter.isWhole() && isOnly(formatter);
            wantsTai |= formatter.wantsTai();
            wantsLocal |= formatter.wantsLocal();
            wantsUtc |= formatter.wantsUtc();
        }
        this.selective = !whole;
    }

    private static RecordFormatter[] formatters(List<Stage> stages) {
        int count = 0;
        for (Stage stage : stages) {
            count += stage.formatter() == null ? 0 : 1;
        }
        RecordFormatter[] formatters = new RecordFormatter[count];
        int next = 0;
        for (Stage stage : stages) {
            if (stage.formatter() != null) {
                formatters[next++] = stage.formatter();
            }
        }
        return formatters;
    }

    private boolean isOnly(RecordFormatter formatter) {
        int count = 0;
        for (RecordFormatter other : formatters) {
            count += other.buffer() == formatter.buffer() ? 1 : 0;
        }
        return count == 1;
    }

    /** What is in the input now was read just now. */
    public void stamp() {
        if (!wantsTai && !wantsLocal && !wantsUtc) {
            return;
        }
        Instant now = clock.now();
        if (wantsTai) {
            time.writeTai(now);
        }
        if (wantsLocal) {
            time.writeLocal(now);
        }
        if (wantsUtc) {
            time.writeUtc(now);
        }
        for (RecordFormatter formatter : formatters) {
            formatter.stamp(time);
        }
    }

    /** Whether a line, however long, still has room everywhere. */
    public boolean hasRoom() {
        for (RecordFormatter formatter : formatters) {
            if (!formatter.buffer().hasRoom(lineRoom)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(int length) {
        for (RecordFormatter formatter : formatters) {
            if (!formatter.buffer().fits(length)) {
                return false;
            }
        }
        return true;
    }

    /** Deals with all whole lines; false where some have to wait for room. */
    public boolean route() {
        if (!selective && !isBehind() && fits(lineRoom)) {
            routeRun();
        }
        while (hasRoom()) {
            if (!input.next()) {
                return true;
            }
            routeLine();
        }
        return false;
    }

    /** Whether lines have been dealt with by a logger before us. */
    private boolean isBehind() {
        boolean behind = false;
        for (RecordFormatter formatter : formatters) {
            behind |= formatter.buffer().progress().isBehind(input.place());
        }
        return behind;
    }

    private void routeRun() {
        int count = input.run();
        if (formatters.length == 1 && formatters[0].headSize() > 0) {
            routeBehindHeads(formatters[0], count);
            return;
        }
        boolean plain = fits(count * formatters.length);
        for (RecordFormatter formatter : formatters) {
            plain &= formatter.headSize() == 0;
        }
        if (plain) {
            input.clean();
            for (RecordFormatter formatter : formatters) {
                formatter.buffer().append(input.bytes(), input.start(), count);
            }
            input.taken(count);
        }
    }

    private void routeBehindHeads(RecordFormatter formatter, int count) {
        int left = count;
        int moved = count;
        while (left > 0 && moved > 0) {
            int from = input.start();
            source.set(input.bytes(), from, from + left);
            formatter.buffer().lend(target, left + formatter.headSize() * LINES_GUESSED);
            search.copy(source, formatter.head(), target);
            formatter.buffer().filled(target);
            moved = source.start() - from;
            left -= moved;
            input.taken(moved);
        }
    }

    private void routeLine() {
        boolean selected = true;
        boolean acted = false;
        for (Stage stage : stages) {
            if (stage.formatter() != null) {
                if (selected) {
                    stage.formatter().take(input);
                    acted = true;
                }
            } else if (stage.pattern() == null) {
                selected = !acted;
            } else if (selected != stage.selects() && applies(stage.pattern(), stage.selects())) {
                selected = stage.selects();
            }
        }
    }

    /**
     * A line of which it cannot be found out stays selected, or becomes so: one too many is in
     * the log, none is lost. The original ends then, and with it goes what it had read.
     */
    private boolean applies(Pattern pattern, boolean selects) {
        return switch (pattern.find(input.bytes(), input.lineStart(), input.lineEnd())) {
            case YES -> true;
            case NO -> false;
            case UNKNOWN -> selects;
        };
    }
}

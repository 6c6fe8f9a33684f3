package jinn.log;

import java.util.List;
import jinn.kernel.Clock;
import jinn.kernel.Instant;
import jinn.kernel.Kernel;
import jinn.kernel.Lines;
import jinn.kernel.Pattern;
import jinn.kernel.Span;
import org.jspecify.annotations.Nullable;

/**
 * Sends every line through the script: which actions get it, and as what. Where there is nothing
 * to select, and every action has a place of its own, lines go by the run and not one by one.
 */
final class Router {

    /**
     * One directive as it is carried out: an action with its tap, a selection with its pattern,
     * or {@code f} with neither. Not a sealed type: this is asked for every line.
     */
    record Stage(@Nullable Tap tap, @Nullable Pattern pattern, boolean selects) {
    }

    /** A head is lent room for about that many lines at first. */
    private static final int LINES_GUESSED = 1024;

    private final Clock clock;
    private final Lines lines;
    private final Input input;
    private final StampText time;
    private final Stage[] stages;
    private final Tap[] taps;
    private final int lineRoom;
    private final boolean selective;
    private final Span source = new Span();
    private final Span target = new Span();
    private boolean wantsTai;
    private boolean wantsLocal;
    private boolean wantsUtc;

    /** @param lineRoom no line makes what waits in any one place grow by more */
    Router(Kernel kernel, Input input, List<Stage> stages, int lineRoom) {
        this.clock = kernel.clock();
        this.lines = kernel.lines();
        this.input = input;
        this.time = new StampText(clock);
        this.stages = stages.toArray(new Stage[0]);
        this.lineRoom = lineRoom;
        this.taps = taps(stages);
        boolean whole = taps.length == stages.size();
        for (Tap tap : taps) {
            whole &= tap.isWhole() && isOnly(tap);
            wantsTai |= tap.wantsTai();
            wantsLocal |= tap.wantsLocal();
            wantsUtc |= tap.wantsUtc();
        }
        this.selective = !whole;
    }

    private static Tap[] taps(List<Stage> stages) {
        int count = 0;
        for (Stage stage : stages) {
            count += stage.tap() == null ? 0 : 1;
        }
        Tap[] taps = new Tap[count];
        int next = 0;
        for (Stage stage : stages) {
            if (stage.tap() != null) {
                taps[next++] = stage.tap();
            }
        }
        return taps;
    }

    private boolean isOnly(Tap tap) {
        int count = 0;
        for (Tap other : taps) {
            count += other.outlet() == tap.outlet() ? 1 : 0;
        }
        return count == 1;
    }

    /** What is in the input now was read just now. */
    void stamp() {
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
        for (Tap tap : taps) {
            tap.stamp(time);
        }
    }

    /** Whether a line, however long, still has room everywhere. */
    boolean hasRoom() {
        for (Tap tap : taps) {
            if (!tap.outlet().hasRoom(lineRoom)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(int length) {
        for (Tap tap : taps) {
            if (!tap.outlet().fits(length)) {
                return false;
            }
        }
        return true;
    }

    /** Deals with all whole lines; false where some have to wait for room. */
    boolean route() {
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
        for (Tap tap : taps) {
            behind |= tap.outlet().progress().isBehind(input.place());
        }
        return behind;
    }

    private void routeRun() {
        int count = input.run();
        if (taps.length == 1 && taps[0].headSize() > 0) {
            routeBehindHeads(taps[0], count);
            return;
        }
        boolean plain = fits(count * taps.length);
        for (Tap tap : taps) {
            plain &= tap.headSize() == 0;
        }
        if (plain) {
            input.clean();
            for (Tap tap : taps) {
                tap.outlet().append(input.bytes(), input.start(), count);
            }
            input.taken(count);
        }
    }

    private void routeBehindHeads(Tap tap, int count) {
        int left = count;
        int moved = count;
        while (left > 0 && moved > 0) {
            int from = input.start();
            source.set(input.bytes(), from, from + left);
            tap.outlet().lend(target, left + tap.headSize() * LINES_GUESSED);
            lines.copy(source, tap.head(), target);
            tap.outlet().filled(target);
            moved = source.start() - from;
            left -= moved;
            input.taken(moved);
        }
    }

    private void routeLine() {
        boolean selected = true;
        boolean acted = false;
        for (Stage stage : stages) {
            if (stage.tap() != null) {
                if (selected) {
                    stage.tap().take(input);
                    acted = true;
                }
            } else if (stage.pattern() == null) {
                selected = !acted;
            } else if (selected != stage.selects() && matches(stage.pattern())) {
                selected = stage.selects();
            }
        }
    }

    private boolean matches(Pattern pattern) {
        return pattern.matches(input.bytes(), input.lineStart(), input.lineEnd());
    }
}

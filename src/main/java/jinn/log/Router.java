package jinn.log;

import java.util.List;
import jinn.kernel.Instant;
import jinn.kernel.Pattern;

/** Sends every line through the script: which actions get it, and as what. */
final class Router {

    /** One directive as it is carried out. */
    sealed interface Stage {
    }

    record Act(Tap tap) implements Stage {
    }

    record Pick(boolean selects, Pattern pattern) implements Stage {
    }

    record Rest() implements Stage {
    }

    private final Input input;
    private final StampText time;
    private final Stage[] stages;
    private final List<Drain> drains;
    private final int lineRoom;
    private final boolean everyLineAsItIs;
    private boolean wantsTai;
    private boolean wantsLocal;

    Router(Input input, StampText time, List<Stage> stages, Plan plan) {
        this.input = input;
        this.time = time;
        this.stages = stages.toArray(new Stage[0]);
        this.drains = plan.drains();
        this.lineRoom = plan.lineRoom();
        boolean plain = true;
        for (Stage stage : stages) {
            plain &= stage instanceof Act(Tap tap) && tap.isPlain();
            wantsTai |= stage instanceof Act(Tap tap) && tap.wantsTai();
            wantsLocal |= stage instanceof Act(Tap tap) && tap.wantsLocal();
        }
        everyLineAsItIs = plain;
    }

    /**
     * Where records go.
     *
     * @param lineRoom no line makes a drain grow by more
     */
    record Plan(List<Drain> drains, int lineRoom) {
    }

    /** What is in the input now was read at that time. */
    void stamp(Instant now) {
        if (wantsTai) {
            time.writeTai(now);
        }
        if (wantsLocal) {
            time.writeLocal(now);
        }
    }

    boolean wantsTime() {
        return wantsTai || wantsLocal;
    }

    /** Whether any line at all still fits into every drain. */
    boolean hasRoom() {
        return hasRoom(lineRoom);
    }

    private boolean hasRoom(int length) {
        for (int i = 0; i < drains.size(); i++) {
            if (!drains.get(i).outlet().hasRoom(length)) {
                return false;
            }
        }
        return true;
    }

    /** Deals with all whole lines; false where some have to wait for room. */
    boolean route() {
        if (everyLineAsItIs) {
            passOn();
        }
        while (hasRoom()) {
            if (!input.next()) {
                return true;
            }
            routeLine();
        }
        return false;
    }

    private void passOn() {
        int count = input.run();
        if (count == 0 || !hasRoom(count * stages.length)) {
            return;
        }
        for (Stage stage : stages) {
            if (stage instanceof Act(Tap tap)) {
                tap.drain().outlet().append(input.bytes(), input.start(), count);
            }
        }
        input.taken(count);
    }

    private void routeLine() {
        boolean selected = true;
        boolean acted = false;
        for (Stage stage : stages) {
            if (stage instanceof Act act) {
                if (selected) {
                    act.tap().take(input, time);
                }
                acted |= selected;
            } else if (stage instanceof Pick pick) {
                selected = selected != pick.selects() && matches(pick)
                        ? pick.selects() : selected;
            } else {
                selected = !acted;
            }
        }
    }

    private boolean matches(Pick pick) {
        return pick.pattern().matches(input.bytes(), input.lineStart(), input.lineEnd());
    }
}

package jinn.log;

import java.util.ArrayList;
import java.util.List;

/** How far everybody is: the input, and each place that has to be remembered. */
final class Positions {

    private final Input input;
    private final List<Outlet> outlets = new ArrayList<>();

    Positions(Input input) {
        this.input = input;
    }

    void add(Drain drain) {
        if (drain.key() != null) {
            drain.outlet().progress().keepFor(drain.key());
            outlets.add(drain.outlet());
        }
    }

    /** Goes on where the ledger says, but at the end of what there is at the latest. */
    void restore(Ledger ledger, long end) {
        input.startAt(Math.min(ledger.first(), end));
        for (Outlet outlet : outlets) {
            ledger.restore(outlet.progress(), end);
        }
    }

    /** Whatever has nothing waiting has got to where the input is. */
    void settle() {
        for (int i = 0; i < outlets.size(); i++) {
            outlets.get(i).settle(input.place());
        }
    }

    /** The first place that is still needed. */
    long first() {
        long first = input.place();
        for (int i = 0; i < outlets.size(); i++) {
            first = Math.min(first, outlets.get(i).progress().from());
        }
        return first;
    }

    /** Whether something was written that was not noted. */
    boolean areChanged() {
        boolean changed = false;
        for (int i = 0; i < outlets.size(); i++) {
            changed |= outlets.get(i).progress().isChanged();
        }
        return changed;
    }

    void enter(Ledger ledger, long cut) {
        ledger.begin(cut, input.place());
        for (int i = 0; i < outlets.size(); i++) {
            ledger.add(outlets.get(i).progress());
        }
    }

    /** The ledger is on disk. */
    void noted() {
        for (int i = 0; i < outlets.size(); i++) {
            outlets.get(i).progress().noted();
        }
    }

    /** All places are less by so much. */
    void shift(long by) {
        input.shift(by);
        for (int i = 0; i < outlets.size(); i++) {
            outlets.get(i).progress().shift(by);
        }
    }

    /** Whether nothing waits anywhere. */
    boolean areAllPassedOn() {
        for (int i = 0; i < outlets.size(); i++) {
            if (!outlets.get(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}

package jinn.rc.change;

import java.util.BitSet;

/** What a change does, in the order of the list it stands in. */
public sealed interface Effect {

    /**
     * A service starts to go there, by its supervisor or by a script. Answered, once, by Done, Up
     * or Failed: the last when {@code limitMs}, if it is not 0, is over.
     */
    record Begin(int service, boolean up, long limitMs) implements Effect {
    }

    /** Nobody waits for that longrun any longer: its answer is Failed, or Settled, soon. */
    record Cancel(int service) implements Effect {
    }

    /** A longrun that did not get where it should is ordered down; nobody waits for it. */
    record OrderDown(int service) implements Effect {
    }

    /** That a service is up, or down, is written where it outlives this program. */
    record Record(int service, boolean up) implements Effect {
    }

    record Tell(Note note) implements Effect {
    }

    /** Expired, after that time. */
    record Arm(long delayMs) implements Effect {
    }

    /** What was begun and not answered goes on without us. */
    record Exit(int code) implements Effect {
    }

    /** What people may want to know. */
    sealed interface Note {
    }

    /** A phase begins: all its services are to go up, or all down. */
    record Phase(boolean up) implements Note {
    }

    /** It was there before. */
    record Already(int service, boolean up) implements Note {
    }

    record Begun(int service, boolean up) implements Note {
    }

    record Reached(int service, boolean up) implements Note {
    }

    /** It went up, and died at once. It is up as far as is written, if not for good. */
    record Fallen(int service, String why, boolean forGood) implements Note {
    }

    record NotReached(int service, boolean up, String why) implements Note {
    }

    /** It is essential, and is not stopped. */
    record Kept(int service) implements Note {
    }

    /** It was not tried, because of another one, which did not get there or was not tried. */
    record Skipped(int service, boolean up, int because) implements Note {
    }

    /** No time is left, and these were not answered. */
    record TimedOut(BitSet services) implements Note {
    }
}

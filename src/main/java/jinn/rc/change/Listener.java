package jinn.rc.change;

import jinn.value.Signal;

/** Who hears of a change as it goes. */
public interface Listener {

    void tell(Effect.Note note);

    /** State and supervisor differ; what the supervisor wants is what is. */
    void differs(int service, boolean wanted);

    /** Nothing more is begun. */
    void interrupted(Signal signal);

    /** There is nothing more to tell. */
    void ended();

    /** Time goes by: once soon after the beginning, and then once a second. */
    default void tick() {
    }
}

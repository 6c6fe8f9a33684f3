package jinn.rc.update;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an update does. Up to the switch each can be taken back. Behind it each can be
 * taken again, whether it was taken before or not: whoever is killed has somebody else go on.
 */
sealed interface Step {

    /** The new live directory is written beside the old one; nobody looks into it yet. */
    record Build() implements Step {
    }

    /** It is gone. */
    record Demolish() implements Step {
    }

    /** The holder has more pipes, and more names for those it has. */
    record PutPipes(Pipes pipes) implements Step {
    }

    /** It has these names no more. */
    record TakePipes(List<String> names) implements Step {
    }

    /** Their names are in the old live directory, for whoever comes after a kill. */
    record Remember(List<String> names) implements Step {
    }

    /** No names are there. */
    record Forget() implements Step {
    }

    /** Services of the old database go down, and who needs them: all these are up now. */
    record Stop(List<String> names, List<String> all) implements Step {
    }

    /** They are started again, as far as they were up before. */
    record StartAgain(List<String> names) implements Step {
    }

    /** The service directory of a longrun goes into the new live directory, supervisor and all. */
    record Move(String from, String to) implements Step {
    }

    record MoveBack(String from, String to) implements Step {
    }

    /** From now on the new live directory is the one, and with it the new database. */
    record Switch() implements Step {
    }

    /** What defines a longrun is replaced in a service directory that was moved. */
    record Redefine(String name) implements Step {
    }

    /** The scan directory has a service by that name. */
    record Link(String name) implements Step {
    }

    record Unlink(String name) implements Step {
    }

    /** The supervisors of longruns that stayed in an old live directory go. */
    record Dismiss(String live, List<String> names) implements Step {
    }

    /** The scanner looks again, and the supervisors of these come to life. */
    record Await(List<String> names) implements Step {
    }

    /** The holder has the pipes of these readers, and no others. */
    record SettlePipes(Pipes late, List<String> readers) implements Step {
    }

    /** An old live directory is gone. */
    record Discard(String live) implements Step {
    }

    /** Nothing is left to be done for somebody who comes after a kill, but to start services. */
    record Settled() implements Step {
    }

    /** Whether it harms nobody that steps before it failed. */
    default boolean onlyAdds() {
        return this instanceof Redefine || this instanceof Link || this instanceof SettlePipes;
    }

    /** What takes it back; null where there is nothing to take back. */
    default @Nullable Step undo() {
        return switch (this) {
            case Build _ -> new Demolish();
            case PutPipes(Pipes pipes) -> new TakePipes(pipes.fresh());
            case Remember _ -> new Forget();
            case Stop(List<String> _, List<String> all) -> new StartAgain(all);
            case Move(String from, String to) -> new MoveBack(from, to);
            case Demolish _, TakePipes _, Forget _, StartAgain _, MoveBack _, Switch _, Redefine _,
                    Link _, Unlink _, Dismiss _, Await _, SettlePipes _, Discard _, Settled _ ->
                    null;
        };
    }

    /** Takes these back, of which the last one may have been taken in part: the last one first. */
    static List<Step> undo(List<Step> taken) {
        List<Step> back = new ArrayList<>();
        for (int i = taken.size() - 1; i >= 0; i--) {
            Step undo = taken.get(i).undo();
            if (undo != null) {
                back.add(undo);
            }
        }
        return back;
    }
}

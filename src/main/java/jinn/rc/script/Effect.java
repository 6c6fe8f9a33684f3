package jinn.rc.script;

/** What is done, in the order of the list it stands in. */
public sealed interface Effect {

    /** Answered by Connected or Refused. */
    record Connect() implements Effect {
    }

    /** The request is sent; answered by Refused, or else by what the runner says. */
    record Ask() implements Effect {
    }

    /** The runner is told that the script goes on if this program is killed, or out of time. */
    record GoOn() implements Effect {
    }

    /** The runner is told that the script has to end, with all that it has started. */
    record End() implements Effect {
    }

    record Succeeded() implements Effect {
    }

    /** Why not, as s6-rc says of the program that it runs for that. */
    record Failed(String why) implements Effect {
    }
}

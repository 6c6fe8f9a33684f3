package jinn.rc.longrun;

import jinn.control.ServiceOrder;

/** What is done, in the order of the list it stands in. */
public sealed interface Effect {

    /** Answered by Given or Refused. */
    record Give(ServiceOrder order) implements Effect {
    }

    /** Answered by Heard. */
    record Look() implements Effect {
    }

    /** It is where it should be. */
    record Reached() implements Effect {
    }

    /** It is up, and never says more: Settled or Fell tells whether it stays so. */
    record Up() implements Effect {
    }

    record Settled() implements Effect {
    }

    /** It died at once; {@code forGood} where its supervisor will not start it again. */
    record Fell(String why, boolean forGood) implements Effect {
    }

    /** It does not get there; why, as s6-rc says of the program that it runs for that. */
    record Failed(String why) implements Effect {
    }
}

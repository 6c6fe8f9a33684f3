package jinn.manage;

import java.util.List;
import jinn.control.ServiceOrder;

/** What is done, in the order of the list it stands in. */
public sealed interface Effect {

    /** Answered by Given or Refused. */
    record Give(int place, List<ServiceOrder> orders) implements Effect {
    }

    /** Answered by Heard. */
    record Look(int place) implements Effect {
    }

    record Tell(int place, Outcome outcome) implements Effect {
    }

    record Arm(long delayMs) implements Effect {
    }

    record Exit(int code) implements Effect {
    }
}

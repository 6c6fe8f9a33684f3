package jinn.view.top;

import jinn.control.ServiceOrder;
import jinn.view.ServiceFacts;

/** What the driver is to do, besides showing what there is. */
public sealed interface Effect {

    record Tell(ServiceFacts service, ServiceOrder order) implements Effect {
    }

    /** Leaves the screen to the log until somebody has seen enough. */
    record Follow(ServiceFacts service) implements Effect {
    }

    record Leave() implements Effect {
    }
}

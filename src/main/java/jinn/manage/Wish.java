package jinn.manage;

import java.util.List;
import jinn.control.ServiceOrder;

/** What is asked of services. */
public enum Wish {
    START(List.of(ServiceOrder.UP), "up"),
    STOP(List.of(ServiceOrder.DOWN), "down"),

    /** As stop and start: what does not heed the down-signal is killed after timeout-kill. */
    RESTART(List.of(ServiceOrder.DOWN, ServiceOrder.UP), "restarted"),

    /** An order that only who is up can take, and of which nothing tells what comes. */
    SIGNAL(List.of(), "signalled"),
    RELOAD(List.of(ServiceOrder.RELOAD), "reloaded");

    private final List<ServiceOrder> orders;
    private final String goal;

    Wish(List<ServiceOrder> orders, String goal) {
        this.orders = orders;
        this.goal = goal;
    }

    List<ServiceOrder> orders() {
        return orders;
    }

    /** Where the service is then. */
    String goal() {
        return goal;
    }

    boolean endsUp() {
        return this == START || this == RESTART;
    }

    boolean isSent() {
        return this == SIGNAL || this == RELOAD;
    }
}

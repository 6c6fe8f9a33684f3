package jinn.scan.tree;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ScanOrder;

/** What the letters of the control fifo ask for. */
public final class Letters {

    private Letters() {
    }

    /** Those read are lost with this program, so it becomes another one after them all. */
    public static List<Event> events(byte[] letters, int count) {
        List<Event> events = new ArrayList<>();
        boolean reexecutes = false;
        for (int i = 0; i < count; i++) {
            ScanOrder order = ScanOrder.of(letters[i]);
            if (order == ScanOrder.REEXECUTE) {
                reexecutes = true;
            } else {
                events.add(order == null ? new Event.UnknownOrder(letters[i] & 0xff)
                        : new Event.Ordered(order));
            }
        }
        if (reexecutes) {
            events.add(new Event.Ordered(ScanOrder.REEXECUTE));
        }
        return events;
    }
}

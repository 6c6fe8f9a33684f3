package jinn.control;

import java.util.List;
import jinn.system.Report;
import jinn.value.Result.Ok;

/**
 * Supervisors whose scanner was killed are told to go, with their services, for there will be
 * others. Where none listens, nothing happens.
 */
public record Dismissal(Report report) {

    /** To all of a scan directory but {@code except}, which is somebody else's. */
    public void send(String scanDirectory, String except) {
        if (!(report.kernel().files().list(scanDirectory)
                instanceof Ok<List<String>>(List<String> names))) {
            return;
        }
        for (String name : names) {
            if (!name.equals(except)) {
                ServiceHome home = ServiceHome.of(scanDirectory + "/" + name);
                // A catch-all logger never sees its end.
                order(home, name.equals(Layout.CATCH_ALL)
                        ? List.of(ServiceOrder.DOWN, ServiceOrder.KILL, ServiceOrder.EXIT)
                        : List.of(ServiceOrder.DOWN, ServiceOrder.EXIT));
                order(home.logger(), List.of(ServiceOrder.EXIT));
            }
        }
    }

    private void order(ServiceHome home, List<ServiceOrder> orders) {
        ControlFifo.tell(report, home.control(), orders);
    }
}

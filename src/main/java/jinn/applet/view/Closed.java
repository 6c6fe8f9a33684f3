package jinn.applet.view;

import java.util.List;
import jinn.system.Report;
import jinn.view.ServiceFacts;

/** Tells an ordinary user, once, why there is nothing to see, and who could change that. */
record Closed(Report report) {

    void tell(List<ServiceFacts> services) {
        int closed = 0;
        for (ServiceFacts service : services) {
            closed += service.isClosed() ? 1 : 0;
        }
        if (closed > 0) {
            report.info((closed == 1 ? "one service may" : closed + " services may")
                    + " be looked at by the owner only: svscan -g all, or a file status-readers"
                    + " in a service directory, opens that to others");
        }
    }
}

package jinn.view;

import java.util.List;
import jinn.control.LastRun;
import jinn.control.ServiceStatus;

/** Services for programs: an array of objects, one a line (docs/formats/status.schema.json). */
public final class StatusJson {

    private StatusJson() {
    }

    /** @param now seconds since 1970 */
    public static String of(List<ServiceFacts> services, long now) {
        StringBuilder text = new StringBuilder("[");
        for (ServiceFacts service : services) {
            text.append(text.length() == 1 ? "\n  " : ",\n  ").append(object(service, now));
        }
        return text.append(services.isEmpty() ? "]\n" : "\n]\n").toString();
    }

    private static String object(ServiceFacts service, long now) {
        ServiceStatus status = service.status();
        JsonObject object = new JsonObject().exact("name", service.name())
                .text("state", service.state().word);
        if (status != null) {
            long since = status.since().unixSeconds();
            object.value("pid", status.pid() == 0 ? "null" : Integer.toString(status.pid()))
                    .number("since", since).number("age", Math.max(0, now - since))
                    .text("wanted", status.flags().wantUp() ? "up" : "down");
        }
        if (service.deaths() >= 0) {
            object.number("restarts", service.deaths())
                    .flag("restartsFull", service.isTallyFull());
        }
        if (status != null && service.last() != null) {
            object.value("last", last(service.last()));
        }
        if (service.reason() != null) {
            object.text(service.failure() == null ? "reason" : "failure", service.reason());
        }
        return object.end();
    }

    /** How a run ended, and what it took where that was measured. */
    static String last(LastRun last) {
        JsonObject object = new JsonObject();
        if (last.status().isExited()) {
            object.number("exitcode", last.status().code());
        } else {
            object.text("signal", last.reason());
        }
        object.number("ended", last.at().unixSeconds());
        if (last.usage() != null) {
            object.number("cpuMs", last.usage().cpuMs())
                    .number("memoryKib", last.usage().peakKib());
        }
        return object.end();
    }
}

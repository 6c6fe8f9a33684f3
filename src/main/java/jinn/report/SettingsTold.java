package jinn.report;

import jinn.control.Death;
import jinn.control.ServiceFile;
import jinn.report.Service.Setting;
import jinn.supervise.settings.RestartPolicy;
import jinn.supervise.settings.ServiceEntry;
import jinn.supervise.settings.SettingLine;
import jinn.text.Bytes;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/** Which files of a service directory say something else than none would. */
public final class SettingsTold {

    private static final long NO_DEFAULT = -1;

    private SettingsTold() {
    }

    /** Null where it says what holds anyway. {@code content} is that of a file that is there. */
    public static @Nullable Setting of(ServiceEntry entry, String content) {
        return switch (entry.kind()) {
            case SCRIPT -> entry == ServiceEntry.RUN ? null
                    : new Setting(entry.file(), "a script", "");
            case MARK -> new Setting(entry.file(), "set", "");
            case NUMBER, DESCRIPTOR, DELAYS, LIMIT, SIGNAL -> line(entry, content);
            case SERVICE, DIRECTORY, FREE -> null;
        };
    }

    private static @Nullable Setting line(ServiceEntry entry, String content) {
        SettingLine line = SettingLine.read(entry, content);
        if (line.numbers() != null && line.numbers().length == 1
                && line.numbers()[0] == standard(entry)) {
            return null;
        }
        String note = line.numbers() == null ? line.objection() + ": it counts as absent"
                : line.objection();
        return new Setting(entry.file(), Bytes.firstLine(content), note);
    }

    private static long standard(ServiceEntry entry) {
        if (entry == ServiceEntry.TIMEOUT_KILL || entry == ServiceEntry.RESTART_JITTER) {
            return 0;
        }
        if (entry == ServiceEntry.TIMEOUT_FINISH) {
            return ServiceFile.TIMEOUT_FINISH_MS;
        }
        if (entry == ServiceEntry.MAX_DEATH_TALLY) {
            return Death.TALLY_DEFAULT;
        }
        if (entry == ServiceEntry.RESTART_HEALTHY) {
            return RestartPolicy.HEALTHY_DEFAULT_MS;
        }
        return entry == ServiceEntry.DOWN_SIGNAL ? Signal.TERM.number()
                : entry == ServiceEntry.RELOAD_SIGNAL ? Signal.HUP.number() : NO_DEFAULT;
    }
}

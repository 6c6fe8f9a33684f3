package jinn.applet.service;

import java.util.ArrayList;
import java.util.List;
import jinn.control.Death;
import jinn.control.ScannerHome;
import jinn.control.ServiceHome;
import jinn.control.ServiceStatus;
import jinn.journal.Loggers;
import jinn.journal.Place;
import jinn.kernel.Clock;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.report.Facts;
import jinn.report.Service;
import jinn.report.Service.LogTail;
import jinn.report.Service.Setting;
import jinn.report.Service.Tone;
import jinn.report.SettingsTold;
import jinn.supervise.settings.ServiceEntry;
import jinn.supervise.settings.SettingLine;
import jinn.system.Build;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.view.ServiceFacts;

/** Gathers what a page says of a tree, and changes nothing in it. */
record TreeFacts(Kernel kernel, int lines) {

    private static final long NS_PER_S = Clock.NANOS_PER_MS * 1000;

    /** Of that scan directory. */
    Facts of(String directory) {
        List<String> names = new ArrayList<>(
                files().list(directory).orFatal("list", directory));
        names.sort(String::compareTo);
        List<Service> services = new ArrayList<>();
        for (String name : names) {
            String home = directory + "/" + name;
            if (name.charAt(0) != '.' && isDirectory(home)) {
                services.add(service(home, name, new Loggers(files()).ofService(home, name)));
                if (isDirectory(ServiceHome.of(home).logger().directory())) {
                    services.add(service(ServiceHome.of(home).logger().directory(),
                            name + "/" + ServiceHome.LOG, List.of()));
                }
            }
        }
        String machine = kernel.host().hostName() instanceof Ok<String>(String host) ? host : "?";
        return new Facts(machine, directory, Build.text(), scanned(directory),
                kernel.clock().bootNs() / NS_PER_S,
                new Facts.Moment(kernel.clock().now(), kernel.clock()::local), services);
    }

    private Files files() {
        return kernel.files();
    }

    private boolean isDirectory(String path) {
        return files().info(path) instanceof Ok<FileInfo>(FileInfo info) && info.isDirectory();
    }

    private String scanned(String directory) {
        return switch (ScannerHome.of(directory).isScanned(files())) {
            case Ok<Boolean>(Boolean scanned) when scanned -> "scanned";
            case Ok<Boolean> _ -> "no scanner runs there";
            case Failed<Boolean>(Errno errno) when errno == Errno.ENOENT ->
                    "no scanner runs there";
            case Failed<Boolean>(Errno errno) ->
                    "unable to see whether it is scanned: " + errno.reason();
        };
    }

    private Service service(String home, String name, List<Place> places) {
        ServiceFacts summary = ServiceFacts.at(kernel, home, name);
        ServiceStatus status = summary.status();
        List<Death> deaths = status == null ? List.of() : deaths(home);
        boolean unready = isUnready(home, summary);
        String reason = summary.state() == ServiceFacts.State.UNKNOWN ? null : summary.reason();
        String failure = reason != null ? reason
                : unready ? "it runs, and has not said that it is ready"
                : status != null && status.isUp()
                        ? Service.restless(deaths, kernel.clock().now().seconds())
                        : untold(home, summary);
        boolean odd = status != null && status.isUp() && !failure.isEmpty();
        List<LogTail> tails = new ArrayList<>();
        for (Place place : lines == 0 ? List.<Place>of() : places) {
            tails.add(new LogEnd(files(), lines).of(place.path()));
        }
        return new Service(name, unready ? "not ready" : summary.state().word,
                odd ? Tone.ODD : tone(summary), status, failure, deaths,
                summary.deathsMax() > 0 && summary.deaths() >= summary.deathsMax(),
                summary.last(), settings(home), tails);
    }

    /** One that has a way to say that it is ready, and did not take it yet. */
    private boolean isUnready(String home, ServiceFacts summary) {
        return summary.state() == ServiceFacts.State.UP
                && (has(home, ServiceEntry.NOTIFICATION_FD)
                        || has(home, ServiceEntry.NOTIFY_SOCKET));
    }

    private boolean has(String home, ServiceEntry entry) {
        return files().info(home + "/" + entry.file()).isOk();
    }

    /** Why nothing is known; empty where something is. */
    private String untold(String home, ServiceFacts summary) {
        return switch (summary.state()) {
            case NOT_SUPERVISED -> "no supervisor runs";
            case UNKNOWN -> ServiceHome.of(home).isSupervised(files())
                    instanceof Failed<Boolean>(Errno errno)
                    ? "unable to look at it: " + errno.reason() : "its status cannot be read";
            case UP, READY, PAUSED, FINISHING, DOWN, FAILED, DONE, NOT_DONE, PARTLY_UP -> "";
        };
    }

    private static Tone tone(ServiceFacts summary) {
        boolean wanted = summary.status() != null && summary.status().flags().wantUp();
        return switch (summary.state()) {
            case UP, READY, DONE -> Tone.GOOD;
            case PAUSED, FINISHING, NOT_SUPERVISED, UNKNOWN, NOT_DONE, PARTLY_UP -> Tone.ODD;
            case DOWN -> wanted ? Tone.BAD : Tone.IDLE;
            case FAILED -> Tone.BAD;
        };
    }

    private List<Death> deaths(String home) {
        return new SmallFiles(files()).read(ServiceHome.of(home).deathTally(),
                Death.TALLY_MAX * Death.SIZE) instanceof Ok<String>(String tally)
                ? Death.tally(Bytes.toArray(tally)) : List.of();
    }

    private List<Setting> settings(String home) {
        List<Setting> settings = new ArrayList<>();
        for (ServiceEntry entry : ServiceEntry.values()) {
            if (has(home, entry)) {
                String content = !entry.kind().isLine() ? "" : new SmallFiles(files())
                        .readBeginning(home + "/" + entry.file(), SettingLine.SIZE_MAX)
                        instanceof Ok<String>(String text) ? text : "";
                Setting setting = SettingsTold.of(entry, content);
                if (setting != null) {
                    settings.add(setting);
                }
            }
        }
        return settings;
    }
}

package jinn.applet.service;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.control.LastRun;
import jinn.control.ScannerVersion;
import jinn.control.ServiceHome;
import jinn.control.ServiceStatus;
import jinn.control.ServiceWord;
import jinn.control.StartFailure;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.option.Options.Given;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.text.Tai64n;
import jinn.text.Visible;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Instant;
import jinn.value.Result;
import jinn.value.Signal;
import jinn.value.Usage;
import org.jspecify.annotations.Nullable;

/** Tells how a service is, in one line. */
public final class SvStat implements Applet {

    private static final int FIELDS_MAX = 16;
    private static final int NOT_SUPERVISED = 1;
    private static final String NONE = "-1";

    /** That instance-status has as well. */
    public static final String FIELDS = """
            -u: whether it is up
            -w: whether it is wanted up
            -N: whether it is normally up
            -r: whether it is ready
            -p: its process number
            -g: its process group
            -e: its last exit code
            -s: the signal that ended it
            -t: since when, in seconds
            -o field,...: fields by name
            -n: numbers of signals, not names
            -l,--last: adds how the last run ended
            """;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                svstat - says how a service is, in one line
                = svstat [-uwNrpgest | -o field,... | -l] [-n] servicedir
                """ + FIELDS + """
                servicedir
                1: no supervisor runs
                100: misuse, or an unknown field
                """);
    }

    /** What can be asked for, and the letter that asks for it too. */
    private enum Field {
        UP("up", 'u'), WANTED_UP("wantedup", 'w'), NORMALLY_UP("normallyup", 'N'),
        READY("ready", 'r'), PAUSED("paused", ' '), PID("pid", 'p'), PGID("pgid", 'g'),
        EXIT_CODE("exitcode", 'e'), SIGNAL("signal", 's'), SIGNAL_NUMBER("signum", ' '),
        UP_DOWN_SINCE("updownsince", ' '), READY_SINCE("readysince", ' '),
        UP_DOWN_FOR("updownfor", 't'), READY_FOR("readyfor", ' '),
        LAST_EXIT("lastexit", ' '), LAST_ENDED("lastended", ' '), LAST_CPU("lastcpu", ' '),
        LAST_MEMORY("lastmemory", ' '), SCANNER("scanner", ' ');

        private final String name;
        private final char letter;

        Field(String name, char letter) {
            this.name = name;
            this.letter = letter;
        }
    }

    /** All that a line can tell. */
    private record Service(Kernel kernel, String directory, ServiceStatus status,
            boolean normallyUp, Tai64n now, @Nullable LastRun last, @Nullable String failure) {

        /** A stamp from before a clock was set back counts as now. */
        Tai64n past(Tai64n stamp) {
            boolean future = stamp.label() == now.label() ? stamp.nanos() > now.nanos()
                    : stamp.label() > now.label();
            return future ? now : stamp;
        }

        long secondsSince(Tai64n stamp) {
            Tai64n past = past(stamp);
            return now.label() - past.label() - (now.nanos() < past.nanos() ? 1 : 0);
        }
    }

    @Override
    public int run(Kernel kernel, Options options) {
        StringBuilder line = new StringBuilder();
        List<Field> fields = fields(options);
        options.refuseLateOptions(1);
        String directory = ServiceWord.directory(kernel, options.operand(0));
        if (!ServiceHome.of(directory).requireToKnow(kernel)) {
            throw new Fatal(NOT_SUPERVISED, "unable to read status for " + directory
                    + ": supervisor not running");
        }
        Service service = read(kernel, directory);
        if (fields.isEmpty()) {
            sentence(line, service, options.has('n'));
            if (options.has('l') && service.last() != null) {
                last(line, service, options.has('n'));
            }
        }
        for (Field field : fields) {
            line.append(line.isEmpty() ? "" : " ").append(value(field, service));
        }
        new Report(kernel, "svstat").print(line.append('\n').toString());
        return 0;
    }

    private static List<Field> fields(Options options) {
        List<Field> fields = new ArrayList<>();
        for (Given given : options.all()) {
            if (given.letter() == 'o') {
                for (String name : Bytes.fields(given.value(), ',')) {
                    fields.add(named(name));
                }
            } else if (given.letter() != 'n' && given.letter() != 'l') {
                fields.add(lettered(given.letter()));
            }
        }
        if (fields.size() > FIELDS_MAX) {
            throw Fatal.usage("too many fields");
        }
        return fields;
    }

    private static Field lettered(char letter) {
        for (Field field : Field.values()) {
            if (field.letter == letter) {
                return field;
            }
        }
        throw Fatal.usage("unknown field: " + letter);
    }

    private static String names() {
        StringBuilder names = new StringBuilder();
        for (Field field : Field.values()) {
            names.append(names.isEmpty() ? "" : " ").append(field.name);
        }
        return names.toString();
    }

    /** The beginning of a name will do: the first in the order of the table has it. */
    private static Field named(String name) {
        if (name.isEmpty()) {
            throw Fatal.usage("a field without a name; fields are " + names());
        }
        for (Field field : Field.values()) {
            if (field.name.equals(name)) {
                return field;
            }
        }
        for (Field field : Field.values()) {
            if (field.name.startsWith(name)) {
                return field;
            }
        }
        throw Fatal.usage("unknown field: " + name);
    }

    private static Service read(Kernel kernel, String directory) {
        ServiceHome home = ServiceHome.of(directory);
        ServiceStatus status = home.status(home.readStatus(kernel.files()));
        String down = home.down();
        Result<?> info = kernel.files().info(down);
        if (!info.failedWith(Errno.ENOENT)) {
            info.orFatal("stat", down);
        }
        Instant now = kernel.clock().now();
        return new Service(kernel, directory, status, !info.isOk(),
                Tai64n.ofUnix(now.seconds(), now.nanos()), LastRun.of(kernel.files(), directory),
                StartFailure.of(kernel.files(), directory));
    }

    private static void sentence(StringBuilder line, Service service, boolean numeric) {
        ServiceStatus status = service.status();
        boolean up = status.isUp();
        if (up) {
            line.append("up (pid ").append(status.pid()).append(") ");
        } else if (status.isNotStartedYet()) {
            line.append("down (not started yet) ");
        } else if (status.last().isExited()) {
            line.append("down (exitcode ").append(status.last().code()).append(") ");
        } else {
            int signal = status.last().signal();
            line.append("down (signal ")
                    .append(numeric ? Integer.toString(signal) : Signal.nameOf(signal))
                    .append(") ");
        }
        if (!status.isNotStartedYet()) {
            line.append(service.secondsSince(status.since())).append(" seconds");
        }
        if (up != service.normallyUp()) {
            line.append(up ? ", normally down" : ", normally up");
        }
        if (up && status.flags().paused()) {
            line.append(", paused");
        }
        if (up != status.flags().wantUp()) {
            line.append(up ? ", want down" : ", want up");
        }
        if (status.flags().ready() && !status.isNotStartedYet()) {
            line.append(", ready ").append(service.secondsSince(status.readySince()))
                    .append(" seconds");
        }
        if (service.failure() != null && !up) {
            line.append(", ").append(Visible.word(service.failure()));
        }
    }

    private static void last(StringBuilder line, Service service, boolean numeric) {
        LastRun last = Bug.present(service.last(), "last run");
        line.append(last.status().isExited() ? ", last run exitcode " : ", last run signal ")
                .append(numeric && !last.status().isExited()
                        ? Integer.toString(last.status().signal()) : last.reason())
                .append(' ').append(service.secondsSince(last.at())).append(" seconds ago");
        if (last.usage() != null) {
            line.append(", cpu ").append(last.usage().cpuMs()).append(" ms, memory ")
                    .append(last.usage().peakKib()).append(" KiB");
        }
    }

    private static String value(Field field, Service service) {
        ServiceStatus status = service.status();
        LastRun last = service.last();
        Usage usage = last == null ? null : last.usage();
        boolean running = status.pid() != 0;
        boolean killed = !status.isUp() && !status.last().isExited();
        return switch (field) {
            case UP -> Boolean.toString(status.isUp());
            case WANTED_UP -> Boolean.toString(status.flags().wantUp());
            case NORMALLY_UP -> Boolean.toString(service.normallyUp());
            case READY -> Boolean.toString(running && status.flags().ready());
            case PAUSED -> Boolean.toString(running && status.flags().paused());
            case PID, PGID -> status.isUp() ? Integer.toString(status.pid()) : NONE;
            case EXIT_CODE -> status.isUp() || killed || status.isNotStartedYet()
                    ? NONE : Integer.toString(status.last().code());
            case SIGNAL -> killed ? Signal.nameOf(status.last().signal()) : "NA";
            case SIGNAL_NUMBER -> killed ? Integer.toString(status.last().signal()) : NONE;
            case UP_DOWN_SINCE -> service.past(status.since()).text();
            case READY_SINCE -> service.past(status.readySince()).text();
            case UP_DOWN_FOR -> Long.toString(service.secondsSince(status.since()));
            case READY_FOR -> Long.toString(service.secondsSince(status.readySince()));
            case LAST_EXIT -> last == null ? "NA" : last.reason();
            case LAST_ENDED -> last == null ? "NA" : last.at().text();
            case LAST_CPU -> usage == null ? NONE : Long.toString(usage.cpuMs());
            case SCANNER -> scanner(service);
            case LAST_MEMORY -> usage == null ? NONE : Long.toString(usage.peakKib());
        };
    }

    /** Looked for only where it is asked for: others poll. */
    private static String scanner(Service service) {
        String words = ScannerVersion.ofService(service.kernel, service.directory);
        return words == null ? "NA" : words.replace(' ', '+');
    }
}

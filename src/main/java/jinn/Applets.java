package jinn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jinn.applet.Applet;
import jinn.applet.Applet.Row;
import jinn.applet.Suite;
import jinn.applet.descriptor.DescriptorPrograms;
import jinn.applet.event.EventPrograms;
import jinn.applet.execline.ExeclinePrograms;
import jinn.applet.execline.Lint;
import jinn.applet.file.FilePrograms;
import jinn.applet.flow.FlowPrograms;
import jinn.applet.guide.GuidePrograms;
import jinn.applet.holder.HolderPrograms;
import jinn.applet.init.InitPrograms;
import jinn.applet.init.InstallLinks;
import jinn.applet.instance.InstancePrograms;
import jinn.applet.lines.LinePrograms;
import jinn.applet.log.LogPrograms;
import jinn.applet.manage.ManagePrograms;
import jinn.applet.portable.PortablePrograms;
import jinn.applet.process.ProcessPrograms;
import jinn.applet.rc.RcPrograms;
import jinn.applet.readiness.ReadinessPrograms;
import jinn.applet.repository.RepositoryPrograms;
import jinn.applet.scan.ScanPrograms;
import jinn.applet.service.ServicePrograms;
import jinn.applet.socket.SocketPrograms;
import jinn.applet.variable.VariablePrograms;
import jinn.applet.view.ViewPrograms;
import jinn.guide.Theme;
import org.jspecify.annotations.Nullable;

/** Every program of the suite: the lists of the rooms, and what has to know them all. */
public final class Applets {

    /** What a system has programs of its own for, by these names. */
    private static final List<String> SYSTEM = List.of("halt", "init", "poweroff", "reboot",
            "runlevel", "shutdown", "sudo", "telinit");

    /** Everyday words that have always had links, which existing scripts may rely on. */
    private static final List<String> LINKED = List.of("check", "lint", "logs", "status");

    private static final String EVERYDAY = "everyday";

    private static final Suite SUITE = new Suite(Applets::names, Applets::named);

    private static final List<List<Row>> ROOMS = List.of(ServicePrograms.ROWS, ViewPrograms.ROWS,
            ManagePrograms.ROWS, ScanPrograms.ROWS,
            ReadinessPrograms.ROWS, LogPrograms.ROWS, ProcessPrograms.ROWS, EventPrograms.ROWS,
            HolderPrograms.ROWS, SocketPrograms.ROWS, InstancePrograms.ROWS, RcPrograms.ROWS,
            RepositoryPrograms.ROWS,
            InitPrograms.ROWS,
            FlowPrograms.ROWS, VariablePrograms.ROWS, DescriptorPrograms.ROWS,
            ExeclinePrograms.ROWS, FilePrograms.ROWS, PortablePrograms.ROWS, LinePrograms.ROWS,
            GuidePrograms.rows(SUITE), List.of(new Row("install-links",
                    () -> new InstallLinks(names(), InitPrograms.ORIGINAL,
                            new InstallLinks.Others(utilities(), SYSTEM, everyday()))),
                    new Row("lint",
                            () -> new Lint(Applets::named, utilities()))));

    private static final List<String> PREFIXES =
            List.of("s6-linux-init-", "s6-", "jinn-", "s6-linux-");

    private Applets() {
    }

    /** The program of that name, with or without {@code s6-} or {@code jinn-} before it. */
    public static @Nullable Applet named(String name) {
        Row row = row(bareName(name));
        return row == null ? null : row.make().get();
    }

    /** What {@code jinn} does without one: by itself, or with an option; null where nothing. */
    static @Nullable Applet itself(String word) {
        return GuidePrograms.itself(SUITE, word);
    }

    /** Names know their hash codes; a chain of programs asks for each several times. */
    private static @Nullable Row row(String name) {
        int hash = name.hashCode();
        for (int i = 0; i < ROOMS.size(); i++) {
            List<Row> room = ROOMS.get(i);
            for (int j = 0; j < room.size(); j++) {
                Row row = room.get(j);
                if (row.name().hashCode() == hash && row.name().equals(name)) {
                    return row;
                }
            }
        }
        return null;
    }

    /** Behind the longest prefix that leaves a program's name; else behind the first that fits. */
    public static String bareName(String name) {
        String otherwise = name;
        for (String prefix : PREFIXES) {
            if (name.startsWith(prefix)) {
                String bare = name.substring(prefix.length());
                if (row(bare) != null) {
                    return bare;
                }
                otherwise = otherwise.equals(name) ? bare : otherwise;
            }
        }
        return otherwise;
    }

    /** Of all programs, in order. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (List<Row> room : ROOMS) {
            names.addAll(names(room));
        }
        names.sort(Comparator.naturalOrder());
        return names;
    }

    /**
     * Words for people, behind {@code jinn}: those of that theme. As names of their own they would
     * be in the way of a shell's and of a system's, such as help, top and new.
     */
    public static List<String> everyday() {
        Theme theme = Theme.named(EVERYDAY);
        List<String> names = new ArrayList<>(theme == null ? List.of() : theme.programs());
        names.removeAll(LINKED);
        return names;
    }

    private static List<String> utilities() {
        List<String> names = names(PortablePrograms.ROWS);
        names.addAll(names(FilePrograms.ROWS));
        names.addAll(names(LinePrograms.ROWS));
        return names;
    }

    private static List<String> names(List<Row> room) {
        List<String> names = new ArrayList<>();
        for (Row row : room) {
            names.add(row.name());
        }
        return names;
    }
}

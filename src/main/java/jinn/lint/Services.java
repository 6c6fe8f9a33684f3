package jinn.lint;

import java.util.List;
import jinn.chain.Linter;
import jinn.control.Layout;
import jinn.control.ServiceHome;
import jinn.lint.Look.Entry;
import jinn.lint.Look.Folder;
import jinn.lint.Look.Lost;
import jinn.lint.Look.Special;
import jinn.lint.Look.Text;
import jinn.supervise.settings.ServiceEntry;
import jinn.supervise.settings.SettingLine;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a service directory: its supervisor would not start it, or take a setting for
 * absent, or not see what somebody has written.
 */
public final class Services {

    /** Of instances, each a copy of it. */
    static final String TEMPLATE = "template";

    private static final long NONE = -1;

    private final Findings findings;
    private final Linter.Programs programs;

    /** The one that is looked at. */
    private String path = "";
    private long lock = NONE;
    private long notification = NONE;
    private boolean delay;

    public Services(Findings findings, Linter.Programs programs) {
        this.findings = findings;
        this.programs = programs;
    }

    /** {@code logged}: whether it may have a logger. */
    public void check(String directory, Folder folder, boolean logged) {
        path = directory;
        lock = NONE;
        notification = NONE;
        delay = false;
        if (folder.inside() instanceof Failed<List<Entry>>(Errno errno)) {
            findings.unable(path, "list", errno);
            return;
        }
        if (!folder.has(ServiceEntry.RUN.file())) {
            findings.add(at(ServiceEntry.RUN.file()), "there is none"
                    + (folder.has(ServiceHome.LOG) ? ", only a logger" : ""));
        }
        for (Entry entry : folder.entries()) {
            one(entry, folder);
        }
        together(folder);
        for (Entry entry : folder.entries()) {
            if (entry.look() instanceof Folder inside) {
                below(directory, entry.name(), inside, logged);
            }
        }
    }

    /** A service of its own in it. */
    private void below(String directory, String name, Folder inside, boolean logged) {
        String there = directory + "/" + name;
        if (name.equals(ServiceHome.LOG) && !logged) {
            findings.add(there, "it is not looked at: a logger has no logger");
        } else if (name.equals(ServiceHome.LOG) || name.equals(TEMPLATE)) {
            new Services(findings, programs).check(there, inside, name.equals(TEMPLATE));
        }
    }

    private String at(String name) {
        return path + "/" + name;
    }

    private void one(Entry entry, Folder folder) {
        ServiceEntry known = ServiceEntry.named(entry.name());
        if (known == null) {
            unknown(entry, folder);
            return;
        }
        String place = at(entry.name());
        switch (entry.look()) {
            case Lost(Errno errno) -> lost(known, place, errno);
            case Folder _ -> folder(known, place);
            case Special(FileInfo.Type type) -> {
                if (known.kind() != ServiceEntry.Kind.FREE) {
                    findings.add(place, "it is " + Words.of(type) + ", not " + wanted(known));
                }
            }
            case Text text -> file(known, place, text);
        }
    }

    private static String wanted(ServiceEntry known) {
        return switch (known.kind()) {
            case SERVICE, DIRECTORY -> "a directory";
            case SCRIPT, MARK, NUMBER, DESCRIPTOR, DELAYS, LIMIT, SIGNAL, FREE -> "a file";
        };
    }

    /** The supervisor makes its own directories, where symlinks lead, too. */
    private void lost(ServiceEntry known, String place, Errno errno) {
        switch (known.kind()) {
            case DIRECTORY, FREE -> {
            }
            case SCRIPT, MARK, NUMBER, DESCRIPTOR, DELAYS, LIMIT, SIGNAL, SERVICE -> {
                if (errno == Errno.ENOENT) {
                    findings.add(place, "a symlink that leads nowhere");
                } else {
                    findings.unable(place, "stat", errno);
                }
            }
        }
    }

    private void folder(ServiceEntry known, String place) {
        switch (known.kind()) {
            case SCRIPT, MARK, NUMBER, DESCRIPTOR, DELAYS, LIMIT, SIGNAL ->
                    findings.add(place, "it is a directory, not a file");
            case SERVICE, DIRECTORY, FREE -> {
            }
        }
    }

    private void file(ServiceEntry known, String place, Text text) {
        switch (known.kind()) {
            case SCRIPT -> Scripts.check(findings, place, text, programs);
            case NUMBER, DESCRIPTOR, DELAYS, LIMIT, SIGNAL -> {
                switch (text.content()) {
                    case Failed<String>(Errno errno) -> findings.unable(place, "read", errno);
                    case Ok<String>(String content) -> setting(known, place, content);
                }
            }
            case SERVICE -> findings.add(place,
                    "it is a file, not a directory: the service has no logger");
            case DIRECTORY -> findings.add(place, "it is a file, not a directory");
            case MARK, FREE -> {
            }
        }
    }

    /** What the supervisor reads, by what it reads it with. */
    private void setting(ServiceEntry known, String place, String content) {
        SettingLine line = SettingLine.read(known, content);
        int carriageReturn = content.indexOf('\r');
        if (carriageReturn >= 0) {
            findings.add(place, lineAt(content, carriageReturn), "a carriage return");
        } else if (!line.objection().isEmpty()) {
            boolean plain = line.objection().indexOf(':') < 0;
            findings.add(place, plain ? line.objection() + ": " + known.kind().wanted()
                    : line.objection());
        }
        if (line.numbers() != null) {
            remember(known, line.numbers()[0]);
        }
    }

    private static int lineAt(String content, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += content.charAt(i) == '\n' ? 1 : 0;
        }
        return line;
    }

    private void remember(ServiceEntry known, long number) {
        lock = known == ServiceEntry.LOCK_FD ? number : lock;
        notification = known == ServiceEntry.NOTIFICATION_FD ? number : notification;
        delay |= known == ServiceEntry.RESTART_DELAY;
    }

    /** Settings that make sense with others only, or not with them. */
    private void together(Folder folder) {
        if (lock != NONE && lock == notification) {
            findings.add(at(ServiceEntry.LOCK_FD.file()), ServiceEntry.ONE_DESCRIPTOR_FOR_TWO);
        }
        for (ServiceEntry entry : List.of(ServiceEntry.RESTART_JITTER,
                ServiceEntry.RESTART_HEALTHY)) {
            if (!delay && folder.has(entry.file())) {
                findings.add(at(entry.file()), "it has no effect without "
                        + ServiceEntry.RESTART_DELAY.file());
            }
        }
    }

    /** Of a name that nobody heeds. */
    private void unknown(Entry entry, Folder folder) {
        ServiceEntry near = NearNames.near(entry.name());
        if (near != null && !folder.has(near.file()) && isLike(near, entry.look())) {
            findings.add(at(entry.name()), "nobody heeds it: did you mean " + near.file() + "?");
        }
        if (Bytes.baseName(path).equals(Layout.CATCH_ALL) && entry.name().equals(Layout.FIFO)
                && !(entry.look() instanceof Special(FileInfo.Type type)
                        && type == FileInfo.Type.FIFO)) {
            findings.add(at(entry.name()), "it is no fifo: nobody waits for the logger");
        }
    }

    /** Logs may be kept in a directory whose name is near to that of a logger. */
    private static boolean isLike(ServiceEntry near, @Nullable Look look) {
        return look instanceof Folder folder
                ? near.kind() == ServiceEntry.Kind.SERVICE && folder.has(ServiceEntry.RUN.file())
                : near.kind() != ServiceEntry.Kind.SERVICE;
    }
}

package jinn.lint;

import java.util.List;
import jinn.chain.Linter;
import jinn.control.Layout;
import jinn.control.ScannerHome;
import jinn.lint.Look.Entry;
import jinn.lint.Look.Folder;
import jinn.lint.Look.Lost;
import jinn.lint.Look.Special;
import jinn.lint.Look.Text;
import jinn.scan.CaughtSignals;
import jinn.scan.tree.ServiceName;
import jinn.supervise.settings.ServiceEntry;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.Result.Failed;

/** What is wrong with a scan directory, and with the services in it. */
public final class ScanDirectory {

    private static final String FINISH = "finish";
    private static final String CRASH = "crash";
    private static final String SIGNAL = "SIG";

    private final Findings findings;
    private final Linter.Programs programs;

    public ScanDirectory(Findings findings, Linter.Programs programs) {
        this.findings = findings;
        this.programs = programs;
    }

    /** Of services, each with what is in it; in the order of their names. */
    public void check(String path, List<Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            String place = path + "/" + entry.name();
            if (entry.name().equals(ScannerHome.NAME)) {
                scanner(place, entry.look());
            } else if (ServiceName.isHidden(entry.name())) {
                hidden(place, entry);
            } else {
                named(place, entry);
                twin(place, entry.look(), entries.subList(0, i));
            }
        }
    }

    private void hidden(String place, Entry entry) {
        boolean service = entry.look() instanceof Folder folder
                && folder.has(ServiceEntry.RUN.file());
        if (service && !entry.name().startsWith(Layout.HIDDEN)) {
            findings.add(place, "it is not looked at: its name begins with a dot");
        }
    }

    private void named(String place, Entry entry) {
        String refusal = ServiceName.refusal(entry.name(), ServiceName.SIZE_DEFAULT);
        if (!refusal.isEmpty()) {
            findings.add(place, "it is skipped: " + refusal + ", more than "
                    + ServiceName.SIZE_DEFAULT + " bytes");
        }
        if (hasControl(entry.name())) {
            findings.add(place, "a control character in its name: nobody can type it");
        }
        switch (entry.look()) {
            case Folder folder -> new Services(findings, programs).check(place, folder,
                    !entry.name().equals(Layout.CATCH_ALL));
            case Text _ -> findings.add(place, "it is skipped: a file, not a directory");
            case Special(FileInfo.Type type) -> findings.add(place,
                    "it is skipped: " + Words.of(type) + ", not a directory");
            case Lost(Errno errno) when errno == Errno.ENOENT ->
                    findings.add(place, "it is skipped: a symlink that leads nowhere");
            case Lost(Errno errno) -> findings.unable(place, "stat", errno);
        }
    }

    private static boolean hasControl(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < ' ' || name.charAt(i) == '\177') {
                return true;
            }
        }
        return false;
    }

    /** One directory is one service. */
    private void twin(String place, Look look, List<Entry> before) {
        for (Entry other : before) {
            if (look instanceof Folder one && other.look() instanceof Folder two
                    && one.identity().equals(two.identity())
                    && !ServiceName.isHidden(other.name())) {
                findings.add(place, "it is the same directory as " + other.name()
                        + ": one service");
            }
        }
    }

    /** The scanner's own corner. */
    private void scanner(String path, Look look) {
        if (!(look instanceof Folder folder)) {
            findings.add(path, "it is no directory: a scanner cannot start");
            return;
        }
        if (folder.inside() instanceof Failed<List<Entry>>(Errno errno)) {
            findings.unable(path, "list", errno);
        }
        for (Entry entry : folder.entries()) {
            String name = entry.name();
            String place = path + "/" + name;
            if (name.equals(FINISH) || name.equals(CRASH) || CaughtSignals.mayHaveScript(name)) {
                program(place, entry.look());
            } else if (name.startsWith(SIGNAL)) {
                findings.add(place, "nobody heeds it: no script is run on such a signal");
            } else if (NearNames.isNear(name, FINISH) || NearNames.isNear(name, CRASH)) {
                findings.add(place, "nobody heeds it: did you mean "
                        + (NearNames.isNear(name, CRASH) ? CRASH : FINISH) + "?");
            }
        }
    }

    private void program(String place, Look look) {
        switch (look) {
            case Text text -> Scripts.check(findings, place, text, programs);
            case Folder _ -> findings.add(place, "it is a directory, not a file");
            case Special(FileInfo.Type type) ->
                    findings.add(place, "it is " + Words.of(type) + ", not a file");
            case Lost(Errno errno) when errno == Errno.ENOENT ->
                    findings.add(place, "a symlink that leads nowhere");
            case Lost(Errno errno) -> findings.unable(place, "stat", errno);
        }
    }
}

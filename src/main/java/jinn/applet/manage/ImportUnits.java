package jinn.applet.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.maker.Item;
import jinn.maker.Performer;
import jinn.option.Options;
import jinn.system.OwnProgram;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.text.Visible;
import jinn.unit.Carried;
import jinn.unit.Carrying;
import jinn.unit.Finding;
import jinn.unit.Finding.Fate;
import jinn.unit.Form;
import jinn.unit.Form.FormFile;
import jinn.unit.Unit;
import jinn.unit.UnitFiles;
import jinn.unit.file.Problem;
import jinn.value.Errno;
import jinn.value.Fatal;

/** Shows what becomes of unit files, or writes it. */
final class ImportUnits implements Applet {

    private static final int REFUSED = 1;
    private static final int PROGRAM = 0755;
    private static final int PLAIN = 0644;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                import - shows what becomes of unit files, or makes directories of them
                --counts,-c: a line for each: how many directives have which fate
                --print,-p: prints the files that they become
                --strict,-s: refuses where something is not carried
                --to,-t dir: makes that directory, and in it one for each service
                unit...: NAME.service, NAME@INSTANCE.service or NAME.target
                1: a unit is wrong, or refused
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Report report = new Report(kernel, "import");
        options.operand(0);
        List<Carried> carried = read(kernel, options.operands());
        boolean isLossy = false;
        boolean isWrong = false;
        StringBuilder text = new StringBuilder();
        for (Carried one : carried) {
            for (Problem problem : one.problems()) {
                report.fatal(new Fatal(REFUSED, problem.toString()));
                isWrong = true;
            }
            for (Finding finding : one.findings()) {
                isLossy |= finding.fate().isLoss();
                if (finding.fate() == Fate.UNKNOWN) {
                    report.warning(finding.place() + ": " + finding.directive()
                            + "= is not known");
                }
            }
            text.append(options.has('p') ? files(one.form())
                    : one.findings().isEmpty() ? ""
                    : options.has('c') ? counts(one) : lists(one));
        }
        if (!isWrong) {
            report.print(text.toString());
        }
        if (isWrong || isLossy && options.has('s')) {
            if (!isWrong) {
                report.fatal(new Fatal(REFUSED, "refused: not all of it is carried"));
            }
            return REFUSED;
        }
        options.value('t').ifPresent(to -> make(report, carried, to));
        return 0;
    }

    private static List<Carried> read(Kernel kernel, List<String> paths) {
        Set<String> directories = new TreeSet<>();
        for (String path : paths) {
            String name = Bytes.baseName(path);
            if (!Carrying.isUnit(name)) {
                throw Fatal.usage(Visible.word(path) + " is neither a .service nor a .target");
            }
            int slash = path.lastIndexOf('/');
            directories.add(slash < 0 ? "." : slash == 0 ? "/" : path.substring(0, slash));
        }
        UnitFiles files = new UnitFiles(kernel.files(), new ArrayList<>(directories));
        List<Unit> units = new ArrayList<>();
        for (String path : paths) {
            units.add(files.one(path));
        }
        return Carrying.of(units, Set.of(), OwnProgram.file(kernel).orElse("jinn"));
    }

    private static String counts(Carried one) {
        StringBuilder line = new StringBuilder(Visible.word(one.form().name()));
        for (Fate fate : Fate.values()) {
            line.append('\t').append(count(one, fate));
        }
        return line.append('\n').toString();
    }

    private static int count(Carried one, Fate fate) {
        int count = 0;
        for (Finding finding : one.findings()) {
            count += finding.fate() == fate ? 1 : 0;
        }
        return count;
    }

    private static String lists(Carried one) {
        StringBuilder text = new StringBuilder(Visible.word(one.form().name()) + "\n");
        for (Fate fate : Fate.values()) {
            if (count(one, fate) == 0) {
                continue;
            }
            text.append("  ").append(fate.title()).append('\n');
            for (Finding finding : one.findings()) {
                if (finding.fate() == fate) {
                    text.append("    ").append(Visible.word(finding.directive()))
                            .append(finding.note().isEmpty() ? "" : ": ")
                            .append(visible(finding.note())).append('\n');
                }
            }
        }
        return text.toString();
    }

    private static String visible(String words) {
        return Bytes.fromArray(Visible.line(Bytes.toArray(words)));
    }

    private static String files(Form form) {
        StringBuilder text = new StringBuilder();
        for (FormFile file : form.files()) {
            text.append("# ").append(form.name()).append('/').append(file.path())
                    .append(file.isProgram() ? " (executable)" : "").append('\n')
                    .append(file.text());
        }
        return text.toString();
    }

    private static void make(Report report, List<Carried> carried, String to) {
        List<Item> items = new ArrayList<>();
        Set<String> made = new TreeSet<>();
        for (Carried one : carried) {
            if (!made.add(one.form().name())) {
                throw Fatal.system("make", to + "/" + one.form().name(), Errno.EEXIST);
            }
            items.add(new Item.Directory(one.form().name(), PROGRAM));
            for (FormFile file : one.form().files()) {
                String path = one.form().name() + "/" + file.path();
                String above = path.substring(0, path.lastIndexOf('/'));
                if (made.add(above)) {
                    items.add(new Item.Directory(above, PROGRAM));
                }
                items.add(new Item.Text(path, file.isProgram() ? PROGRAM : PLAIN, file.text()));
            }
        }
        Performer.make(report, items, Optional.empty(), Bytes.withoutSlashes(to));
    }
}

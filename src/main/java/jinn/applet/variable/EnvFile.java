package jinn.applet.variable;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.system.Variables;
import jinn.text.UnitAssignments;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;

/** Sets environment variables as a file of assignments says and becomes another program. */
final class EnvFile implements Applet {

    /** As much as Linux lets a program be executed with. */
    private static final int SIZE_MAX = 1 << 21;

    private static final int WRONG_TEXT = 1;
    private static final char NONE = ' ';

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                envfile - sets variables from a file of assignments, then executes another program
                -i: fails if the file is missing (the default)
                |-I: treats a missing file as empty
                --unit: reads it as unit files have it; -i is -I then
                file: the assignments; - is stdin
                prog...
                1: syntax error
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(1);
        String file = options.operand(0);
        SmallFiles smallFiles = new SmallFiles(kernel.files());
        var read = file.equals("-") ? smallFiles.readAll(Fd.STDIN, SIZE_MAX)
                : smallFiles.readPatiently(file, SIZE_MAX);
        if (read.failedWith(Errno.EFBIG)) {
            throw new Fatal(Fatal.SYSTEM, file + " is longer than " + SIZE_MAX + " bytes");
        }
        boolean ofUnit = options.has("--unit");
        char ifMissing = options.lastOf("iI", ofUnit ? NONE : 'i');
        boolean missing = (ifMissing == 'I' || ofUnit && ifMissing == 'i')
                && read.failedWith(Errno.ENOENT);
        String text = missing ? "" : read.orFatal("read", file);
        Variables variables = ofUnit ? ofUnit(kernel, file, text) : of(kernel, file, text);
        variables.exec(kernel, program);
        return Fatal.SYSTEM;
    }

    /** A line that says nothing is passed over, as where such files come from. */
    private static Variables ofUnit(Kernel kernel, String file, String whole) {
        UnitAssignments text = new UnitAssignments(whole);
        Variables variables = Variables.of(kernel);
        while (text.next()) {
            if (text.name().isEmpty()) {
                new Report(kernel, "envfile").warning(file + ":" + text.line()
                        + ": no assignment, passed over");
            } else {
                variables = variables.with(text.name(), text.value());
            }
        }
        return variables;
    }

    private static Variables of(Kernel kernel, String file, String whole) {
        Assignments text = new Assignments(whole);
        Variables variables = Variables.of(kernel);
        while (text.next()) {
            variables = variables.with(text.name(), text.value());
        }
        if (text.isWrong()) {
            throw new Fatal(WRONG_TEXT, file + ":" + text.line() + ": syntax error");
        }
        return variables;
    }
}

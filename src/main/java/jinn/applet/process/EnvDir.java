package jinn.applet.process;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.SmallFiles;
import jinn.system.VariableFile;
import jinn.system.Variables;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;

/** Changes variables as the files of a directory say and becomes another program. */
final class EnvDir implements Applet {

    /** More than that no variable may have (Linux, MAX_ARG_STRLEN). */
    private static final int LONG_MAX = 131_072;

    /** How a file becomes a value. */
    private record Reading(boolean whole, boolean verbatim, int sizeMax, String forNul) {

        static Reading of(Options options) {
            String forNul = options.value('c').orElse("\n");
            return new Reading(options.has('f'), options.has('n'),
                    options.has('L') ? LONG_MAX : VariableFile.SIZE_MAX,
                    forNul.substring(0, Math.min(1, forNul.length())));
        }

        /** Of a file that is longer than that the first line may fit all the same. */
        boolean isCut(String text) {
            int end = whole ? -1 : text.indexOf('\n');
            return (end < 0 ? text.length() : end) > sizeMax;
        }

        String value(String text) {
            String value = whole ? withoutLastNewline(text)
                    : verbatim ? Bytes.firstLine(text)
                    : VariableFile.trimmed(Bytes.firstLine(text));
            return value.replace("\0", forNul);
        }

        private String withoutLastNewline(String text) {
            boolean cut = !verbatim && text.endsWith("\n");
            return cut ? text.substring(0, text.length() - 1) : text;
        }
    }

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                envdir - sets variables from the files of a directory, then executes another \
                program
                -I: treats a missing directory as empty
                |-i: fails if the directory is missing (the default)
                -n: removes nothing from the end of a value
                -f: uses the whole file, except one newline at its end
                -L: allows values of up to 131072 bytes, not 4095
                -c nullchar: replaces a zero byte
                dir
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(1);
        Variables variables = Variables.of(kernel);
        for (String name : names(kernel, options)) {
            variables = changed(kernel, options, variables, name);
        }
        variables.exec(kernel, program);
        return Fatal.SYSTEM;
    }

    private static List<String> names(Kernel kernel, Options options) {
        String directory = options.operand(0);
        boolean optional = options.lastOf("Ii", 'i') == 'I';
        var listed = kernel.files().list(directory);
        return optional && listed.failedWith(Errno.ENOENT)
                ? List.of() : listed.orFatal("read directory", directory);
    }

    private static Variables changed(Kernel kernel, Options options, Variables variables,
            String name) {
        if (!VariableFile.isName(name)) {
            return variables;
        }
        Reading reading = Reading.of(options);
        String path = options.operand(0) + "/" + name;
        String text = new SmallFiles(kernel.files()).readBeginning(path, reading.sizeMax + 1)
                .orFatal("read", path);
        if (reading.isCut(text)) {
            throw new Fatal(Fatal.SYSTEM, "the value in " + path + " is longer than "
                    + reading.sizeMax + " bytes" + (options.has('L') ? "" : " (see -L)"));
        }
        if (reading.forNul.isEmpty() && text.indexOf('\0') >= 0) {
            throw Fatal.system("take the value of", path, Errno.EINVAL);
        }
        return text.isEmpty() ? variables.without(name)
                : variables.with(name, reading.value(text));
    }
}

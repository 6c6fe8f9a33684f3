package jinn.lint;

import jinn.chain.FirstLine;
import jinn.chain.Linter;
import jinn.lint.Look.Text;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Why the kernel will not start a file, and what is wrong with a script of execline. */
final class Scripts {

    private static final String ELF = "\177ELF";
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";
    private static final int FIRST_LINE_MAX = 255;

    private Scripts() {
    }

    static void check(Findings findings, String path, Text file, Linter.Programs programs) {
        if (!file.marked()) {
            findings.add(path, "it is not executable: chmod +x makes it so");
        } else if (file.execution() instanceof Failed<Done>(Errno errno)) {
            findings.unable(path, "execute", errno);
        }
        switch (file.content()) {
            case Failed<String>(Errno errno) -> findings.unable(path, "read", errno);
            case Ok<String>(String text) -> content(findings, path, text, programs);
        }
    }

    private static void content(Findings findings, String path, String text,
            Linter.Programs programs) {
        if (text.startsWith(ELF)) {
            return;
        }
        FirstLine first = FirstLine.of(text);
        if (first == null) {
            findings.add(path, noFirstLine(text));
            return;
        }
        String objection = Bytes.firstLine(text).length() > FIRST_LINE_MAX
                ? "the kernel reads no more than " + FIRST_LINE_MAX + " bytes of the first line"
                : first.objection(programs);
        if (!objection.isEmpty()) {
            findings.add(path, objection);
        }
        if (first.isOfExecline()) {
            findings.addAll(path, Linter.lint(text, programs));
        }
    }

    private static String noFirstLine(String text) {
        if (text.isEmpty()) {
            return "it is empty";
        }
        int at = 0;
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (text.startsWith(BYTE_ORDER_MARK)) {
            return "a byte order mark stands before everything: the kernel looks for #! there";
        }
        return text.startsWith("#!", at) ? "#! has to be the first two bytes"
                : "no #! at its beginning: the kernel does not know what to run it by";
    }
}

package jinn.linux;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.AppletEntry;
import jinn.kernel.Files;
import jinn.text.Bytes;
import jinn.value.Child.Exec;
import jinn.value.Environment;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/**
 * Scripts that a program of this very file interprets. The system starts none that lies on a file
 * system mounted noexec; the interpreter is here already, so the process can go on as that
 * (docs/decisions/no-place-needed.md). Executable, then, is what would be without that mount.
 */
final class OwnScripts {

    /** As much of a first line as Linux reads (BINPRM_BUF_SIZE). */
    private static final int LINE_MAX = 256;

    private static final int SPECIAL = 06000;

    private final Files files;
    private final OwnImage image;
    private final AppletEntry entry;
    private final ExecuteRights rights;

    OwnScripts(Files files, OwnImage image, AppletEntry entry, ExecuteRights rights) {
        this.files = files;
        this.image = image;
        this.entry = entry;
        this.rights = rights;
    }

    /** That answer, but where it refuses such a script. */
    Result<Done> orIsOne(String path, Result<Done> may) {
        return may.failedWith(Errno.EACCES) && interpreted(
                new Exec(path, List.of(path), Environment.INHERITED)) != null ? Result.DONE : may;
    }

    /** What Linux would make of it: its interpreter with one word more; null where not ours. */
    @Nullable Exec interpreted(Exec script) {
        String line = firstLine(script.path());
        if (line == null || !line.startsWith("#!")) {
            return null;
        }
        String rest = trimmed(line.substring(2));
        int space = blank(rest);
        String interpreter = rest.substring(0, space);
        if (interpreter.isEmpty() || image.mismatch(interpreter) != null) {
            return null;
        }
        List<String> words = new ArrayList<>();
        words.add(interpreter);
        String option = trimmed(rest.substring(space));
        if (!option.isEmpty()) {
            words.add(option);
        }
        words.add(script.path());
        List<String> given = script.arguments();
        if (given.size() > 1) {
            words.addAll(given.subList(1, given.size()));
        }
        Exec program = new Exec(interpreter, words, script.environment());
        return entry.takes(program) ? program : null;
    }

    /** Null where there is none, or it is not to be executed at all. */
    private @Nullable String firstLine(String path) {
        if (!(files.info(path) instanceof Ok<FileInfo>(FileInfo info))
                || info.type() != FileInfo.Type.REGULAR
                || (info.permissions() & SPECIAL) != 0 || !rights.onlyTheMountRefuses(path, info)
                || !(files.open(path, OpenMode.READ.nonBlocking()) instanceof Ok<Fd>(Fd fd))) {
            return null;
        }
        byte[] bytes = new byte[LINE_MAX];
        int count = files.read(fd, bytes, 0, LINE_MAX) instanceof Ok<Integer>(Integer read)
                ? read : 0;
        files.close(fd);
        String text = Bytes.fromArray(bytes, 0, count);
        int end = text.indexOf('\n');
        return end < 0 ? null : text.substring(0, end);
    }

    private static int blank(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) != '\t') {
            at++;
        }
        return at;
    }

    private static String trimmed(String text) {
        int from = 0;
        int end = text.length();
        while (from < end && (text.charAt(from) == ' ' || text.charAt(from) == '\t')) {
            from++;
        }
        while (end > from && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
            end--;
        }
        return text.substring(from, end);
    }
}

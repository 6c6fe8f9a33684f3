package jinn.control;

import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.system.Build;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.FileInfo;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/**
 * Which jinn a scanner is, in a file of two lines in its own directory: the two words of {@link
 * Build}, and which process wrote them. By the second a file is told from one that was left behind
 * by a scanner that was killed, where one of another make has come since.
 */
public final class ScannerVersion {

    private static final int SIZE_MAX = 256;

    private ScannerVersion() {
    }

    /** This process is a scanner. Where it cannot be written nobody is told: it only informs. */
    public static void write(Kernel kernel, ScannerHome home) {
        Result<String> identity = kernel.processes().identity(kernel.processes().self());
        String text = Build.words() + "\n"
                + (identity instanceof Ok<String>(String self) ? self + "\n" : "");
        new SmallFiles(kernel.files()).replace(home.version(), Bytes.toArray(text));
    }

    /** For who is about to become another program, which may be too old to say what it is. */
    public static void remove(Files files, ScannerHome home) {
        files.remove(home.version());
    }

    /** The two words of the scanner that lives there; null where none says so. */
    public static @Nullable String read(Kernel kernel, ScannerHome home) {
        if (!(home.isScanned(kernel.files()) instanceof Ok<Boolean>(Boolean scanned)) || !scanned
                || !(new SmallFiles(kernel.files()).read(home.version(), SIZE_MAX)
                        instanceof Ok<String>(String text))) {
            return null;
        }
        var lines = Bytes.fields(text, '\n');
        return lines.size() < 2 || isGone(kernel, lines.get(1)) ? null : lines.getFirst();
    }

    /**
     * The same of the scanner that a service belongs to: that of the directory it is in, or of the
     * default tree, where it is one of that.
     */
    public static @Nullable String ofService(Kernel kernel, String directory) {
        String path = Bytes.withoutSlashes(directory);
        String above = above(path);
        String found = read(kernel, ScannerHome.of(above));
        if (found == null) { // It is a logger, then.
            found = read(kernel, ScannerHome.of(above(above)));
        }
        String tree = TreeLink.scanDirectory(kernel);
        String name = tree + "/" + Bytes.baseName(path);
        return found == null && isSame(kernel.files(), path, name)
                ? read(kernel, ScannerHome.of(tree)) : found;
    }

    private static String above(String path) {
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        return name.equals(".") || name.equals("..") || name.isEmpty() ? path + "/.."
                : slash < 0 ? "." : slash == 0 ? "/" : path.substring(0, slash);
    }

    private static boolean isSame(Files files, String one, String other) {
        return files.info(one) instanceof Ok<FileInfo>(FileInfo first)
                && files.info(other) instanceof Ok<FileInfo>(FileInfo second)
                && first.identity().equals(second.identity());
    }

    /** A system that cannot tell one process from another did not do it when this was written. */
    private static boolean isGone(Kernel kernel, String identity) {
        long number = Decimal.parse(Bytes.fields(identity, ' ').getFirst()).orElse(0);
        return !identity.isEmpty() && number <= Integer.MAX_VALUE
                && !(kernel.processes().identity(new Pid((int) number))
                        instanceof Ok<String>(String now) && now.equals(identity));
    }
}

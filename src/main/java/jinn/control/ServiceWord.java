package jinn.control;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.text.Nearest;
import jinn.value.FileInfo;
import jinn.value.Result.Ok;

/** A word by which somebody means a service: a path, or a name in the tree of {@link TreeLink}. */
public final class ServiceWord {

    private static final String LOGGER = "/" + ServiceHome.LOG;

    private static final String NO_SERVICE = "there is no such service";

    private ServiceWord() {
    }

    /** Whether it can only be a path, as no name of a service begins so. */
    public static boolean isPath(String word) {
        return word.startsWith("/") || word.startsWith(".");
    }

    /**
     * Whether it looks like the name of a service or of its logger. Of another word that means
     * nothing, no tree is told, and no near names.
     */
    public static boolean isName(String word) {
        return !isPath(word) && (word.indexOf('/') < 0 || isLogger(word));
    }

    private static boolean isLogger(String word) {
        return word.endsWith(LOGGER) && word.indexOf('/') == word.length() - LOGGER.length();
    }

    /**
     * The service directory that a word means: a path, as ever, or the name of a service here, that
     * is of a directory in which one is; else the name of a service in the tree.
     */
    public static String directory(Kernel kernel, String word) {
        Files files = kernel.files();
        if (word.isEmpty() || isPath(word) || files.info(ServiceHome.of(word).run()).isOk()
                || files.info(ServiceHome.of(word).supervise()).isOk()) {
            return word;
        }
        String found = TreeLink.scanDirectory(kernel) + "/" + word;
        return isDirectory(files, found) ? found : word;
    }

    public static List<String> directories(Kernel kernel, List<String> words) {
        List<String> directories = new ArrayList<>();
        for (String word : words) {
            directories.add(directory(kernel, word));
        }
        return directories;
    }

    /** What people are told whose word means no service: of a name, which ones are near. */
    public static String missing(Kernel kernel, String word) {
        return isName(word) ? missing(kernel.files(), TreeLink.scanDirectory(kernel), word)
                : NO_SERVICE;
    }

    /** The same, of a name that was looked for in that scan directory. */
    public static String missing(Files files, String directory, String name) {
        String suffix = isLogger(name) ? LOGGER : "";
        List<String> names = new ArrayList<>();
        if (files.list(directory) instanceof Ok<List<String>>(List<String> all)) {
            for (String one : all) {
                if (one.charAt(0) != '.' && isDirectory(files, directory + "/" + one + suffix)) {
                    names.add(one + suffix);
                }
            }
        }
        names.sort(String::compareTo);
        String asked = Nearest.asked(name, names);
        return NO_SERVICE + " in " + directory + (asked.isEmpty() ? "" : "; " + asked);
    }

    private static boolean isDirectory(Files files, String path) {
        return files.info(path) instanceof Ok<FileInfo>(FileInfo info) && info.isDirectory();
    }
}

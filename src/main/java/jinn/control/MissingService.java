package jinn.control;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.text.Nearest;
import jinn.value.FileInfo;
import jinn.value.Result.Ok;

/** What people are told whose word means no service. */
public final class MissingService {

    private static final String NONE = "there is no such service";

    private MissingService() {
    }

    /** Whether it is a path for sure; a name may lead to a service of the tree (docs/names.md). */
    public static boolean isPath(String word) {
        return word.indexOf('/') >= 0 || word.startsWith(".");
    }

    /** Of a name, where it was looked for, and the names there that are near. */
    public static String reason(Kernel kernel, String word) {
        return isPath(word) ? NONE : reason(kernel.files(), TreeLink.scanDirectory(kernel), word);
    }

    /** The same, of a name that was looked for in that scan directory. */
    public static String reason(Files files, String directory, String name) {
        String asked = Nearest.asked(name, names(files, directory));
        return NONE + " in " + directory + (asked.isEmpty() ? "" : "; " + asked);
    }

    private static List<String> names(Files files, String directory) {
        List<String> names = new ArrayList<>();
        if (files.list(directory) instanceof Ok<List<String>>(List<String> all)) {
            for (String name : all) {
                if (name.charAt(0) != '.' && files.info(directory + "/" + name)
                        instanceof Ok<FileInfo>(FileInfo info) && info.isDirectory()) {
                    names.add(name);
                }
            }
        }
        names.sort(String::compareTo);
        return names;
    }
}

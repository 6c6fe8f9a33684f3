package jinn;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.system.OwnProgram;
import jinn.text.Bytes;
import jinn.value.FileInfo;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** A program of ours and the words behind its name. */
record Invocation(String name, List<String> words) {

    private static final String ITSELF = "jinn";
    private static final int LINKS_MAX = 40;

    /**
     * Of this process. Its first word is what the caller liked to write there, as in {@code exec
     * -a}; where the link by which it was executed has another name, that one counts.
     */
    static Invocation of(Kernel kernel) {
        List<String> all = kernel.processes().arguments();
        String path = kernel.processes().executedAs();
        if (path.isEmpty() || isPlain(path, all)) {
            return of(all);
        }
        String linked = linkedName(kernel, path);
        String name = all.isEmpty() ? "" : Bytes.baseName(all.getFirst());
        boolean isLink = kernel.files().readSymlink(path).isOk();
        return linked == null || !isLink && Applets.named(name) != null ? of(all)
                : new Invocation(linked, all.subList(Math.min(1, all.size()), all.size()));
    }

    /** Whether the first word is the name of the file, or says that the next one counts. */
    static boolean isPlain(String path, List<String> all) {
        if (all.isEmpty()) {
            return false;
        }
        String name = Bytes.baseName(all.getFirst());
        return name.equals(ITSELF) || path.equals(OwnProgram.LINK)
                || name.equals(Bytes.baseName(path)) && Applets.named(name) != null;
    }

    /**
     * The first name along the links from there that is a program's; null where there is none,
     * or they end at somebody else's file: at a script, that is.
     */
    private static @Nullable String linkedName(Kernel kernel, String path) {
        String at = path;
        for (int i = 0; i < LINKS_MAX; i++) {
            if (Applets.named(Bytes.baseName(at)) != null) {
                return isOwn(kernel.files(), path) ? Bytes.baseName(at) : null;
            }
            if (!(kernel.files().readSymlink(at) instanceof Ok<String>(String target))) {
                return null;
            }
            at = target.startsWith("/") ? target
                    : at.substring(0, at.lastIndexOf('/') + 1) + target;
        }
        return null;
    }

    private static boolean isOwn(Files files, String path) {
        return files.info(path) instanceof Ok<FileInfo>(FileInfo one)
                && files.info(OwnProgram.LINK) instanceof Ok<FileInfo>(FileInfo own)
                && one.identity().equals(own.identity());
    }

    /**
     * From all the words of a process: the first names the program, or else the second does. A
     * line {@code #!/bin/jinn execlineb -P} makes one word of all that follows the path.
     */
    static Invocation of(List<String> all) {
        if (all.isEmpty()) {
            return new Invocation("jinn", all);
        }
        String name = Bytes.baseName(all.getFirst());
        List<String> rest = all.subList(1, all.size());
        if (rest.isEmpty() || Applets.named(name) != null) {
            return new Invocation(name, rest);
        }
        List<String> words = apart(rest);
        return new Invocation(words.getFirst(), words.subList(1, words.size()));
    }

    private static List<String> apart(List<String> words) {
        if (words.getFirst().indexOf(' ') <= 0) {
            return words;
        }
        List<String> apart = new ArrayList<>();
        for (String word : Bytes.fields(words.getFirst(), ' ')) {
            if (!word.isEmpty()) {
                apart.add(word);
            }
        }
        apart.addAll(words.subList(1, words.size()));
        return apart;
    }
}

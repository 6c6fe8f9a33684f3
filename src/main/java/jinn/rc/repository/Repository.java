package jinn.rc.repository;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.rc.database.DatabaseDirectory;
import jinn.rc.database.RecordLock;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;
import org.jspecify.annotations.Nullable;

/**
 * A repository, by its path: the owner of the names in it. What is called a link here leads to a
 * directory beside it, whose name begins with a dot and the link's, and is replaced in one step.
 *
 * <pre>
 *   lock                     held by who changes something
 *   stores                   a link; in it 0000, 0001 ...: links to the stores
 *   sources/.atomics         a link; in it, of each service one to its definition
 *   sources/.bundles         the same of bundles
 *   sources/SET              a link; in it a directory for each rx, and .stamp
 *   compiled/.ref            a link to the database of all services
 *   compiled/SET             a link to that of a set
 *   .next, .now              changes that are prepared, and that are being made: {@link Switch}
 * </pre>
 *
 * @param path no slashes behind it
 */
public record Repository(String path) {

    /** The exit code for a name that nobody has. */
    public static final int UNKNOWN = 3;

    public static final String LOCK = "lock";
    public static final String STORES = "stores";
    public static final String SOURCES = "sources";
    public static final String COMPILED = "compiled";
    public static final String ATOMICS = SOURCES + "/.atomics";
    public static final String BUNDLES = SOURCES + "/.bundles";
    public static final String REFERENCE = COMPILED + "/.ref";
    public static final String STAMP = ".stamp";
    /** Of the directory itself, and of those that everybody's eye falls on. */
    static final int TOP = 02755;

    /** Who may lock it can keep all others out. */
    static final int LOCK_MODE = 0600;

    static final String NEXT = ".next";
    static final String NOW = ".now";

    /** From a directory in {@code sources/.atomics:XXXXXX} to the stores. */
    static final String TO_STORES = "../../" + STORES + "/";

    /** From a directory of an rx to the definitions. */
    static final String TO_ATOMICS = "../../.atomics/";

    /** What is made for a set has more in its name: {@code .NAME:@TAI64N:XXXXXX:unfinished}. */
    private static final int SET_NAME_MAX = 210;

    private static final int STORE_DIGITS = 4;

    /** As somebody named it. */
    public static Repository of(String word) {
        return new Repository(Bytes.withoutSlashes(word));
    }

    public String file(String name) {
        return path + "/" + name;
    }

    /** The link of a set, from the top. */
    public static String set(String name) {
        return SOURCES + "/" + name;
    }

    /** The link of the database of a set, from the top. */
    public static String compiled(String set) {
        return COMPILED + "/" + set;
    }

    /** The link of a store in {@code stores}. */
    public static String store(int number) {
        String digits = Integer.toHexString(number);
        return "0".repeat(STORE_DIGITS - digits.length()) + digits;
    }

    /** How many stores have a number. */
    public static int storesMax() {
        return 1 << 4 * STORE_DIGITS;
    }

    /** The database of all services. */
    public DatabaseDirectory reference() {
        return new DatabaseDirectory(file(REFERENCE));
    }

    /**
     * Waits for whoever changes it, keeps others away until this process ends, and completes what
     * somebody began who was killed.
     *
     * @throws Fatal 111 where it is none, or this user may not change it
     */
    public void take(Kernel kernel) {
        Files files = kernel.files();
        requireAny(files);
        RecordLock.take(files, file(LOCK), RecordLock.Way.EXCLUSIVE, true);
        new Switch(kernel, this).complete();
    }

    private void requireAny(Files files) {
        if (!Switch.isUnfinished(files, this)) {
            files.linkInfo(file(STORES)).orFatal("open", file(STORES));
        }
    }

    /**
     * For who only reads: waits for nobody, and needs no rights but to read. What somebody began
     * who was killed is completed all the same, where this user may do that.
     *
     * @throws Fatal 111 where it is none
     */
    public void look(Kernel kernel) {
        Files files = kernel.files();
        requireAny(files);
        if (Switch.isUnfinished(files, this)) {
            try {
                RecordLock.take(files, file(LOCK), RecordLock.Way.EXCLUSIVE, false);
                new Switch(kernel, this).complete();
            } catch (Fatal _) {
                // Whoever began it is at work, or the next one who may does the rest.
            }
        }
    }

    /**
     * A name for a set: what is on disk can have it.
     *
     * @throws Fatal 100 where not
     */
    public static String checked(String name) {
        if (name.isEmpty() || name.startsWith(".") || name.indexOf('/') >= 0
                || name.indexOf('\n') >= 0 || name.length() > SET_NAME_MAX) {
            throw Fatal.usage("a set has no dot in front, no slash, no newline and no more than "
                    + SET_NAME_MAX + " bytes in its name: " + name);
        }
        return name;
    }

    /** The names of all sets, in order. */
    public List<String> sets(Files files) {
        String sources = file(SOURCES);
        List<String> names = new ArrayList<>(files.list(sources).orFatal("read", sources));
        // Files that others have put there, such as notes, are no sets.
        names.removeIf(name -> name.startsWith(".")
                || !files.readSymlink(sources + "/" + name).isOk());
        names.sort(String::compareTo);
        return names;
    }

    /** The paths of the stores, in the order of their numbers. */
    public List<String> stores(Files files) {
        String stores = file(STORES);
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < files.list(stores).orFatal("read", stores).size(); i++) {
            String link = stores + "/" + store(i);
            paths.add(files.readSymlink(link).orFatal("read link", link));
        }
        return paths;
    }

    /** Whether there is a set of that name; Fatal 3 where there must be one. */
    public boolean has(Files files, String set) {
        return files.linkInfo(file(set(set))).ifPresent("stat", file(set(set))).isPresent();
    }

    /** See {@link #has}. */
    public void require(Files files, String set) {
        checked(set);
        if (!has(files, set)) {
            throw unknown(set);
        }
    }

    Fatal unknown(String set) {
        return new Fatal(UNKNOWN, "there is no set " + set + " in " + path);
    }

    /** Where the database of a set is; null where there is none. */
    public @Nullable String committed(Files files, String set) {
        String link = file(compiled(set));
        return files.readSymlink(link).failedWith(Errno.ENOENT) ? null
                : file(COMPILED + "/" + files.readSymlink(link).orFatal("read link", link));
    }
}

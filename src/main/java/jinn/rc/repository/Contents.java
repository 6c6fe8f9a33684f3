package jinn.rc.repository;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.rc.database.Database;
import jinn.rc.live.LiveLink;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.text.Tai64n;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Result;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** Reads a repository: with the lock, or without it, where whoever changes it may come between. */
public final class Contents {

    /** So many changes may. */
    private static final int ATTEMPTS_MAX = 16;
    private static final int INCONSISTENT = 102;

    private final Kernel kernel;
    private final Files files;
    private final Repository repository;
    private @Nullable Database all;

    public Contents(Kernel kernel, Repository repository) {
        this.kernel = kernel;
        files = kernel.files();
        this.repository = repository;
    }

    public Repository repository() {
        return repository;
    }

    /** The database of all services, read once. */
    public Database all() {
        Database known = all;
        if (known == null) {
            known = repository.reference().read(kernel, true);
            all = known;
        }
        return known;
    }

    /**
     * A set as it is to be understood.
     *
     * @throws Fatal 3 where there is no such set, 102 where a service is in it twice
     */
    public ServiceSet set(String name) {
        return ServiceSet.of(all(), names(name));
    }

    /** The same as it is on disk: by the names of the services. */
    public Map<String, Rx> names(String set) {
        Repository.checked(set);
        String link = repository.file(Repository.set(set));
        for (int attempt = 1; ; attempt++) {
            Result<String> target = files.readSymlink(link);
            if (target.failedWith(Errno.ENOENT) || target.failedWith(Errno.EINVAL)) {
                throw repository.unknown(set);
            }
            try {
                return read(repository.file(Repository.SOURCES) + "/"
                        + target.orFatal("read link", link));
            } catch (Fatal fatal) {
                boolean same = files.readSymlink(link).equals(target);
                if (same || attempt == ATTEMPTS_MAX) {
                    throw fatal;
                }
            }
        }
    }

    private Map<String, Rx> read(String directory) {
        Map<String, Rx> names = new HashMap<>();
        for (Rx rx : Rx.values()) {
            String of = directory + "/" + rx.word();
            for (String name : files.list(of).orFatal("read", of)) {
                if (names.put(name, rx) != null) {
                    throw new Fatal(INCONSISTENT, of + "/" + name
                            + ": the service is in the set twice");
                }
            }
        }
        return names;
    }

    /** When that set was changed last; empty where nobody knows. */
    public String stamp(String set) {
        String file = repository.file(Repository.set(set)) + "/" + Repository.STAMP;
        return new SmallFiles(files).read(file, Tai64n.TEXT_SIZE + 1) instanceof
                Ok<String>(String text) && text.length() > Tai64n.TEXT_SIZE - 1
                ? Bytes.firstLine(text) : "";
    }

    /** Whether its database is what would be compiled now. */
    public boolean isUpToDate(String set) {
        String stamp = stamp(set);
        String committed = repository.committed(files, set);
        return committed != null && !stamp.isEmpty()
                && Bytes.baseName(committed).startsWith("." + set + ":" + stamp + ":")
                && files.info(committed).isOk();
    }

    /** The databases of a set, those that were kept among them. */
    public List<String> databases(String set) {
        String compiled = repository.file(Repository.COMPILED);
        List<String> names = files.list(compiled).orFatal("read", compiled);
        names = new ArrayList<>(names);
        // Another set may be called as this one, with a colon and more behind it.
        int size = set.length() + 1 + 1 + Tai64n.TEXT_SIZE + 1 + LiveLink.RANDOM_CHARS;
        names.removeIf(name -> !name.startsWith("." + set + ":@") || name.length() != size);
        return names;
    }
}

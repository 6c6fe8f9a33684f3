package jinn.depend;

import java.util.BitSet;
import java.util.Optional;
import jinn.control.Layout;
import jinn.control.ServiceHome;
import jinn.control.ServiceWord;
import jinn.control.TreeLink;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.rc.database.Atomic;
import jinn.rc.database.Database;
import jinn.rc.live.LiveDirectory;
import jinn.rc.live.LiveReading;
import jinn.rc.live.LiveState;
import jinn.system.RealPath;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.FileInfo;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/**
 * A live directory, and which words mean services of it.
 *
 * @param link the symlink by whose path it is known
 * @param isDefault whether the default tree has its longruns
 */
public record LiveTree(Kernel kernel, LiveDirectory link, LiveReading reading,
        boolean isDefault) {

    private static final String CHOSEN = "JINN_LIVE";

    /** What somebody said, else {@code $JINN_LIVE}, else the place of a machine's. */
    public static String path(Kernel kernel, Optional<String> said) {
        String variable = kernel.processes().variable(CHOSEN);
        return LiveDirectory.of(said.orElse(variable == null || variable.isEmpty()
                ? Layout.RC_LIVE : variable)).path();
    }

    /**
     * The live directory as it is now; empty where there is none, or nobody named it and it cannot
     * be read: then every service is by itself, which is told.
     *
     * @throws Fatal 4 or 111 where the one that was named cannot be read
     */
    public static Optional<LiveTree> find(Report report, Optional<String> said) {
        Kernel kernel = report.kernel();
        String path = path(kernel, said);
        if (said.isEmpty() && kernel.files().linkInfo(path).failedWith(Errno.ENOENT)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(kernel, path));
        } catch (Fatal fatal) {
            if (said.isPresent()) {
                throw fatal;
            }
            report.warning(fatal.getMessage() + ": what services need is not known");
            return Optional.empty();
        }
    }

    /** That of the default tree, for who only looks: nothing is told where there is none. */
    public static Optional<LiveTree> ofDefault(Kernel kernel) {
        try {
            String path = path(kernel, Optional.empty());
            return kernel.files().linkInfo(path).isOk()
                    ? Optional.of(read(kernel, path)).filter(LiveTree::isDefault)
                    : Optional.empty();
        } catch (Fatal _) {
            return Optional.empty();
        }
    }

    /** @throws Fatal 4 or 111 where it cannot be read */
    public static LiveTree read(Kernel kernel, String path) {
        LiveDirectory link = new LiveDirectory(path);
        return new LiveTree(kernel, link, LiveReading.of(kernel, link, false),
                isOf(kernel.files(), link, TreeLink.scanDirectory(kernel)));
    }

    /** Whether that scan directory has the longruns of a live directory. */
    public static boolean isOf(Files files, LiveDirectory live, String scanDirectory) {
        return files.info(live.scanDirectory()) instanceof Ok<FileInfo>(FileInfo one)
                && files.info(scanDirectory) instanceof Ok<FileInfo>(FileInfo other)
                && one.identity().equals(other.identity());
    }

    public Database database() {
        return reading.database();
    }

    public LiveState state() {
        return reading.state();
    }

    public String name(int service) {
        return database().atomics().get(service).name();
    }

    public ServiceHome home(int service) {
        return reading.directory().service(name(service));
    }

    /**
     * The services that a word means: a path of a longrun, or the name of one in the tree; else
     * the name of a oneshot or a bundle. Null where it means none of this live directory.
     */
    public @Nullable BitSet services(String word) {
        Files files = kernel.files();
        ServiceHome home = ServiceHome.of(ServiceWord.directory(kernel, word));
        if (!isThere(home)) {
            return isDefault && ServiceWord.isName(word) ? database().named(word) : null;
        }
        String services = reading.directory().services() + "/";
        if (!(RealPath.of(files, home.directory()) instanceof Ok<String>(String real))
                || !real.startsWith(services)) {
            return null;
        }
        BitSet named = database().named(real.substring(services.length()));
        return named != null && database().atomics().get(named.nextSetBit(0)).isLongrun()
                ? named : null;
    }

    private boolean isThere(ServiceHome home) {
        Files files = kernel.files();
        return files.info(home.run()).isOk() || files.info(home.supervise()).isOk();
    }

    /** Whether that is the name of one that the tree has no directory for. */
    public boolean isApart(String word) {
        return !isThere(ServiceHome.of(ServiceWord.directory(kernel, word)))
                && services(word) != null;
    }

    /** Of these, those that are not the suite's own, as words for people: what is needed first. */
    public String names(BitSet services) {
        StringBuilder names = new StringBuilder();
        BitSet left = people(services);
        while (!left.isEmpty()) {
            int next = first(left);
            left.clear(next);
            names.append(names.isEmpty() ? "" : ", ").append(name(next));
        }
        return names.toString();
    }

    /** One that needs none of the others; there is no cycle. */
    int first(BitSet left) {
        int next = left.nextSetBit(0);
        for (int i = next; i >= 0; i = left.nextSetBit(i + 1)) {
            Atomic.Links links = database().atomics().get(i).links();
            boolean waits = false;
            for (int need : links.needs()) {
                waits |= left.get(need);
            }
            if (!waits) {
                return i;
            }
        }
        return next;
    }

    /** Without the suite's own. */
    static BitSet people(BitSet services) {
        BitSet others = (BitSet) services.clone();
        others.clear(0, Database.OWN);
        return others;
    }
}

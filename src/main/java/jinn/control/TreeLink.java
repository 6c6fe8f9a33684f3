package jinn.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/**
 * Which tree a client means, where it is not told by a path: that of {@code $JINN_SCANDIR}, else
 * the one of {@code run}, or of a container's init that had no /run, else a machine's. The ones in
 * between are found by a symlink of a fixed name, in the first place that takes it.
 */
public final class TreeLink {

    public static final String NAME = "jinn-run";

    /** How the name of a tree begins that is in place of an init's /run. */
    public static final String OF_AN_INIT = NAME + ".init.";

    public static final String CHOSEN = "JINN_SCANDIR";

    private static final String VARIABLE = "XDG_RUNTIME_DIR";

    private TreeLink() {
    }

    /** The scan directory of the default tree. */
    public static String scanDirectory(Kernel kernel) {
        return chosen(kernel).orElse(Layout.SCAN_DIRECTORY);
    }

    /** The same, but a machine's is not meant where nobody says so. */
    public static Optional<String> chosen(Kernel kernel) {
        return variable(kernel).or(() -> Optional.ofNullable(find(kernel)));
    }

    private static Optional<String> variable(Kernel kernel) {
        return Optional.ofNullable(kernel.processes().variable(CHOSEN))
                .filter(directory -> !directory.isEmpty());
    }

    /**
     * The scan directory that has this service of an init's own: a machine's, which somebody else's
     * link must not hide, before one that a link leads to; and a machine's where none has it.
     */
    public static String ofInit(Kernel kernel, String service) {
        String path = "/" + service;
        Optional<String> variable = variable(kernel)
                .filter(directory -> kernel.files().info(directory + path).isOk());
        if (variable.isPresent() || kernel.files().info(Layout.SCAN_DIRECTORY + path).isOk()) {
            return variable.orElse(Layout.SCAN_DIRECTORY);
        }
        String found = find(kernel);
        return found != null && kernel.files().info(found + path).isOk() ? found
                : Layout.SCAN_DIRECTORY;
    }

    /** Where a tree and its link may be, the best place first. */
    public static List<String> places(Kernel kernel) {
        List<String> places = new ArrayList<>(List.of(Layout.RUN, "/tmp", "/var/tmp", "/dev/shm"));
        String own = kernel.processes().variable(VARIABLE);
        if (own != null && own.startsWith("/")) {
            places.add(own);
        }
        if (kernel.files().workingDirectory() instanceof Ok<String>(String here)) {
            places.add(here);
        }
        return places;
    }

    /**
     * Has the fixed link lead to this tree, unless another one lives there.
     *
     * @param places see {@link #places}
     * @param removal removes a tree that an earlier life of the container has left
     * @return where; null for nowhere
     */
    public static @Nullable String make(Kernel kernel, String top, List<String> places,
            Consumer<String> removal) {
        for (String place : places) {
            String link = place + "/" + NAME;
            if (leadsToLife(kernel, link)) {
                return null;
            }
            stale(kernel, link).ifPresent(target -> {
                removal.accept(target);
                remove(kernel.files(), link, target);
            });
            if (kernel.files().makeSymlink(top, link).isOk()) {
                return link;
            }
        }
        return null;
    }

    /** A name for a tree there that no other has. */
    public static String fresh(Kernel kernel, String prefix) {
        return prefix + kernel.processes().self().number() + "." + kernel.clock().monotonicNs();
    }

    /** What an earlier life of a container has left: its processes are gone, its files are not. */
    private static Optional<String> stale(Kernel kernel, String link) {
        return isOurs(kernel, link) && kernel.files().readSymlink(link)
                instanceof Ok<String>(String target)
                && Bytes.baseName(target).startsWith(NAME + ".")
                && !isAlive(kernel.files(), target) && !isYoung(kernel.files(), target)
                ? Optional.of(target) : Optional.empty();
    }

    /** An init's scanner is about to take its lock. */
    private static boolean isYoung(Files files, String top) {
        return isOfInit(top) && files.linkInfo(top).isOk() && !files.info(lock(top)).isOk();
    }

    /** What it leads to is about to be removed: of nobody else's link, whoever is process 1. */
    private static boolean isOurs(Kernel kernel, String link) {
        return kernel.files().linkInfo(link) instanceof Ok<FileInfo>(FileInfo info)
                && info.owner().uid() == kernel.users().effective().uid();
    }

    /** The scan directory that a link leads to; null where there is none that can be trusted. */
    private static @Nullable String find(Kernel kernel) {
        for (String place : places(kernel)) {
            String link = place + "/" + NAME;
            if (leadsToLife(kernel, link)
                    && kernel.files().readSymlink(link) instanceof Ok<String>(String target)) {
                return isOfInit(target) ? Layout.scanDirectory(target) : target;
            }
        }
        return null;
    }

    /** Whether a tree lives behind it that can be trusted. */
    private static boolean leadsToLife(Kernel kernel, String link) {
        return leadsToItsOwn(kernel, link)
                && kernel.files().readSymlink(link) instanceof Ok<String>(String target)
                && isAlive(kernel.files(), target);
    }

    /**
     * A link may outlive its tree, whose name somebody else then takes: the two have one owner.
     * The tree itself is no link.
     */
    private static boolean leadsToItsOwn(Kernel kernel, String link) {
        return isTrusted(kernel, link)
                && kernel.files().linkInfo(link) instanceof Ok<FileInfo>(FileInfo first)
                && kernel.files().readSymlink(link) instanceof Ok<String>(String target)
                && kernel.files().linkInfo(target) instanceof Ok<FileInfo>(FileInfo tree)
                && tree.isDirectory() && tree.owner().uid() == first.owner().uid();
    }

    /** Others may make links in /tmp: it is root's, our own, or that of whoever is process 1. */
    private static boolean isTrusted(Kernel kernel, String link) {
        if (!(kernel.files().linkInfo(link) instanceof Ok<FileInfo>(FileInfo info))
                || info.type() != FileInfo.Type.SYMLINK) {
            return false;
        }
        int uid = info.owner().uid();
        return uid == 0 || uid == kernel.users().effective().uid()
                || kernel.files().info("/proc/1") instanceof Ok<FileInfo>(FileInfo first)
                        && first.owner().uid() == uid;
    }

    private static boolean isOfInit(String top) {
        return Bytes.baseName(top).startsWith(OF_AN_INIT);
    }

    /** A run has the lock of its command from before there is a link; an init's scanner its own. */
    private static String lock(String top) {
        return isOfInit(top) ? ScannerHome.of(Layout.scanDirectory(top)).lock()
                : ServiceHome.of(top + "/" + Layout.COMMAND).lock();
    }

    /** Where that cannot be found out it does live: what is dead is removed. */
    static boolean isAlive(Files files, String top) {
        return switch (LifeLock.isHeld(files, lock(top))) {
            case Ok<Boolean>(Boolean held) -> held;
            case Failed<Boolean>(Errno errno) -> errno != Errno.ENOENT && errno != Errno.ENOTDIR;
        };
    }

    /** Removes a link that leads there: another run may have made one of its own meanwhile. */
    public static void remove(Files files, String link, String target) {
        if (files.readSymlink(link) instanceof Ok<String>(String now) && now.equals(target)) {
            files.remove(link);
        }
    }
}

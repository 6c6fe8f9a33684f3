package jinn.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.kernel.Errno;
import jinn.kernel.Fd;
import jinn.kernel.FileInfo;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.OpenMode;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.text.Bytes;

/**
 * Which tree a client means, where it is not told by a path: that of {@code $JINN_SCANDIR}, else
 * the one of {@code run}, else a machine's. The one of run is found by a symlink of a fixed name,
 * in the first place that takes it.
 */
public final class TreeLink {

    public static final String NAME = "jinn-run";

    private static final String VARIABLE = "XDG_RUNTIME_DIR=";

    private static final String CHOSEN = "JINN_SCANDIR=";
    private static final String OF_A_MACHINE = "/run/service";

    private TreeLink() {
    }

    /** The scan directory of the tree that is meant. */
    public static String scanDirectory(Kernel kernel) {
        return chosen(kernel).orElse(OF_A_MACHINE);
    }

    /** The same, but a machine's is not meant where nobody says so. */
    public static Optional<String> chosen(Kernel kernel) {
        for (String variable : kernel.processes().environment()) {
            if (variable.startsWith(CHOSEN) && variable.length() > CHOSEN.length()) {
                return Optional.of(variable.substring(CHOSEN.length()));
            }
        }
        return Optional.ofNullable(find(kernel));
    }

    /**
     * The service directory that a word means: a path, as ever, or the name of a service here, that
     * is of a directory in which one is; else the name of a service in the tree.
     */
    public static String service(Kernel kernel, String word) {
        Files files = kernel.files();
        if (word.isEmpty() || word.startsWith("/") || word.startsWith(".")
                || files.info(word + "/run").isOk() || files.info(word + "/supervise").isOk()) {
            return word;
        }
        String found = scanDirectory(kernel) + "/" + word;
        return files.info(found) instanceof Ok<FileInfo>(FileInfo info) && info.isDirectory()
                ? found : word;
    }

    public static List<String> services(Kernel kernel, List<String> words) {
        List<String> services = new ArrayList<>();
        for (String word : words) {
            services.add(service(kernel, word));
        }
        return services;
    }

    /** Where a tree and its link may be, the best place first. */
    public static List<String> places(Kernel kernel) {
        List<String> places = new ArrayList<>(List.of("/run", "/tmp", "/var/tmp", "/dev/shm"));
        for (String variable : kernel.processes().environment()) {
            if (variable.startsWith(VARIABLE + "/")) {
                places.add(variable.substring(VARIABLE.length()));
            }
        }
        if (kernel.files().workingDirectory() instanceof Ok<String>(String here)) {
            places.add(here);
        }
        return places;
    }

    /** What an earlier life of a container has left: its processes are gone, its files are not. */
    public static Optional<String> stale(Kernel kernel, String link) {
        return isOurs(kernel, link) && kernel.files().readSymlink(link)
                instanceof Ok<String>(String target)
                && Bytes.baseName(target).startsWith(NAME + ".")
                && !isAlive(kernel.files(), target) ? Optional.of(target) : Optional.empty();
    }

    /** What it leads to is about to be removed: of nobody else's link, whoever is process 1. */
    private static boolean isOurs(Kernel kernel, String link) {
        return kernel.files().linkInfo(link) instanceof Ok<FileInfo>(FileInfo info)
                && info.owner().uid() == kernel.users().effective().uid();
    }

    /** The tree that such a link leads to; null where there is none that can be trusted. */
    private static String find(Kernel kernel) {
        for (String place : places(kernel)) {
            String link = place + "/" + NAME;
            if (leadsToItsOwn(kernel, link) && kernel.files().readSymlink(link)
                    instanceof Ok<String>(String target) && isAlive(kernel.files(), target)) {
                return target;
            }
        }
        return null;
    }

    /**
     * A link may outlive its tree, whose name somebody else then takes: the two have one owner.
     * The tree itself is no link.
     */
    public static boolean leadsToItsOwn(Kernel kernel, String link) {
        return trusted(kernel, link)
                && kernel.files().linkInfo(link) instanceof Ok<FileInfo>(FileInfo first)
                && kernel.files().readSymlink(link) instanceof Ok<String>(String target)
                && kernel.files().linkInfo(target) instanceof Ok<FileInfo>(FileInfo tree)
                && tree.isDirectory() && tree.owner().uid() == first.owner().uid();
    }

    /** Others may make links in /tmp: it is root's, our own, or that of whoever is process 1. */
    private static boolean trusted(Kernel kernel, String link) {
        if (!(kernel.files().linkInfo(link) instanceof Ok<FileInfo>(FileInfo info))
                || info.type() != FileInfo.Type.SYMLINK) {
            return false;
        }
        int uid = info.owner().uid();
        return uid == 0 || uid == kernel.users().effective().uid()
                || kernel.files().info("/proc/1") instanceof Ok<FileInfo>(FileInfo first)
                        && first.owner().uid() == uid;
    }

    /**
     * Whether its run lives: that has the lock of the command from before there is a link. Where
     * that cannot be found out it does: what is dead is removed.
     */
    public static boolean isAlive(Files files, String top) {
        String lock = top + "/main/supervise/lock";
        return switch (files.open(lock, OpenMode.READ.nonBlocking())) {
            case Ok<Fd>(Fd fd) -> {
                boolean free = files.isLocked(fd) instanceof Ok<Boolean>(Boolean held) && !held;
                files.close(fd);
                yield !free;
            }
            case Failed<Fd>(Errno errno) -> errno != Errno.ENOENT && errno != Errno.ENOTDIR;
        };
    }

    /** Removes a link that leads there: another run may have made one of its own meanwhile. */
    public static void remove(Files files, String link, String target) {
        if (files.readSymlink(link) instanceof Ok<String>(String now) && now.equals(target)) {
            files.remove(link);
        }
    }
}

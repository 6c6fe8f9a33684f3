package jinn.rc.live;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.system.RealPath;
import jinn.text.Bytes;
import jinn.value.FileInfo;
import jinn.value.Result.Ok;

/**
 * The symlink by whose path everybody knows the live directory, and the directories to which it
 * leads, or led: they lie beside it, with names that begin with its own.
 *
 * @param path no slashes behind it
 */
public record LiveLink(String path) {

    private static final String MARK = ":s6-rc-";
    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_0123456789";
    /** How many letters {@link #random(Kernel)} has. */
    public static final int RANDOM_CHARS = 6;
    private static final int CHAR_BITS = 6;

    /** Spreads what differs little; an odd number with bits all over. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** A name for a directory that no other has; {@code program} says which of s6-rc's made it. */
    public String fresh(Kernel kernel, String program) {
        return random(kernel, MARK + program + ":");
    }

    /** A path beside it that nobody has. */
    String random(Kernel kernel, String mark) {
        return path + mark + random(kernel);
    }

    /** Some letters that the names of others most likely do not have. */
    public static String random(Kernel kernel) {
        long seed = (kernel.clock().monotonicNs() + kernel.processes().self().number()) * SPREAD;
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < RANDOM_CHARS; i++) {
            name.append(ALPHABET.charAt((int) (seed >>> (Long.SIZE - CHAR_BITS))));
            seed <<= CHAR_BITS;
        }
        return name.toString();
    }

    /** What the symlink says that leads to one of them. */
    public String target(String directory) {
        return Bytes.baseName(directory);
    }

    /**
     * All of them, in no order.
     *
     * @throws jinn.value.Fatal 111 where the directory that has them cannot be read
     */
    public List<LiveDirectory> beside(Files files) {
        List<LiveDirectory> found = new ArrayList<>();
        beside(files, MARK).forEach(one -> found.add(new LiveDirectory(one)));
        return found;
    }

    /** The directories beside it whose names are its own, with that and more behind it. */
    List<String> beside(Files files, String mark) {
        String parent = parent();
        String start = Bytes.baseName(path) + mark;
        List<String> found = new ArrayList<>();
        for (String name : files.list(parent).orFatal("read directory", parent)) {
            String one = parent + name;
            if (name.startsWith(start) && files.linkInfo(one) instanceof Ok<FileInfo>(FileInfo info)
                    && info.isDirectory()) {
                found.add(one);
            }
        }
        return found;
    }

    private String parent() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** Whether a symlink that says so was made for a service of one of them. */
    public boolean isOfService(Files files, String target) {
        return target.startsWith(path + "/") || target.startsWith(path + MARK)
                || RealPath.of(files, parent()) instanceof Ok<String>(String real)
                        && target.startsWith((real.equals("/") ? "" : real) + "/"
                                + Bytes.baseName(path) + MARK);
    }
}

package jinn.lint;

import java.util.ArrayList;
import java.util.List;
import jinn.chain.FirstLine;
import jinn.control.ScannerHome;
import jinn.control.ServiceHome;
import jinn.kernel.Files;
import jinn.lint.Look.Entry;
import jinn.lint.Look.Folder;
import jinn.lint.Look.Lost;
import jinn.lint.Look.Special;
import jinn.lint.Look.Text;
import jinn.supervise.settings.ServiceEntry;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Looks at directories and files, and changes nothing. */
public record Looker(Files files) {

    /** As much as Linux lets a program be executed with. */
    public static final int SCRIPT_MAX = 1 << 21;

    private static final int ANYBODY_EXECUTES = 0111;

    /** What somebody means by a directory. */
    public enum Kind {
        SERVICE, SCAN, NEITHER
    }

    /**
     * A service has a file that services have; else what has services in it is a scan directory,
     * but for one that has a logger alone.
     */
    public Kind kind(String path, List<String> names) {
        if (names.contains(ScannerHome.NAME)) {
            return Kind.SCAN;
        }
        for (String name : names) {
            ServiceEntry entry = ServiceEntry.named(name);
            if (entry != null && entry.kind() != ServiceEntry.Kind.FREE
                    && isDirectory(path + "/" + name) == isFolder(entry)
                    && entry.kind() != ServiceEntry.Kind.SERVICE) {
                return Kind.SERVICE;
            }
        }
        boolean logger = false;
        for (String name : names) {
            boolean service = name.charAt(0) != '.' && isService(path + "/" + name);
            if (service && !name.equals(ServiceHome.LOG)) {
                return Kind.SCAN;
            }
            logger |= service;
        }
        return logger ? Kind.SERVICE : Kind.NEITHER;
    }

    private static boolean isFolder(ServiceEntry entry) {
        return entry.kind() == ServiceEntry.Kind.DIRECTORY;
    }

    private boolean isService(String path) {
        return files.info(ServiceHome.of(path).run()).isOk()
                || files.info(ServiceHome.of(path).logger().run()).isOk();
    }

    private boolean isDirectory(String path) {
        return files.info(path) instanceof Ok<FileInfo>(FileInfo info) && info.isDirectory();
    }

    /** Names in their order. */
    public Result<List<String>> names(String path) {
        return switch (files.list(path)) {
            case Failed<List<String>>(Errno errno) -> new Failed<>(errno);
            case Ok<List<String>>(List<String> names) -> {
                List<String> sorted = new ArrayList<>(names);
                sorted.sort(String::compareTo);
                yield new Ok<>(sorted);
            }
        };
    }

    /** What is in a scan directory; nothing where it cannot be listed. */
    public List<Entry> members(String scan) {
        List<Entry> members = new ArrayList<>();
        if (names(scan) instanceof Ok<List<String>>(List<String> names)) {
            for (String name : names) {
                String path = scan + "/" + name;
                Look look = name.equals(ScannerHome.NAME)
                        ? look(path, new Depth(1, true)) : service(path);
                members.add(new Entry(name, look));
            }
        }
        return members;
    }

    /** A service, its logger, and what its instances are made of. */
    public Look service(String path) {
        return look(path, new Depth(2, false));
    }

    /**
     * How far somebody looks.
     *
     * @param levels of directories
     * @param all whether every file is read, not only those of services
     */
    private record Depth(int levels, boolean all) {

        Depth of(String name) {
            boolean service = name.equals(ServiceHome.LOG) || name.equals(Services.TEMPLATE)
                    || NearNames.near(name) == ServiceEntry.LOG;
            return new Depth(service ? levels - 1 : 0, all);
        }

        boolean reads(String path) {
            ServiceEntry entry = ServiceEntry.named(Bytes.baseName(path));
            return all || entry != null
                    && (entry.kind() == ServiceEntry.Kind.SCRIPT || entry.kind().isLine());
        }
    }

    private Look look(String path, Depth depth) {
        return switch (files.info(path)) {
            case Failed<FileInfo>(Errno errno) -> new Lost(errno);
            case Ok<FileInfo>(FileInfo info) -> switch (info.type()) {
                case DIRECTORY -> new Folder(info.identity(), inside(path, depth));
                case REGULAR -> depth.reads(path) ? text(path, info) : Text.UNREAD;
                case FIFO, SYMLINK, SOCKET, CHARACTER_DEVICE, BLOCK_DEVICE ->
                        new Special(info.type());
            };
        };
    }

    private Text text(String path, FileInfo info) {
        SmallFiles texts = new SmallFiles(files);
        Result<String> beginning = texts.readBeginning(path, SmallFiles.SIZE_MAX);
        boolean script = beginning instanceof Ok<String>(String text)
                && text.startsWith(FirstLine.MAGIC);
        return new Text(script ? texts.read(path, SCRIPT_MAX) : beginning,
                (info.permissions() & ANYBODY_EXECUTES) != 0, files.mayExecute(path));
    }

    private Result<List<Entry>> inside(String path, Depth depth) {
        List<Entry> entries = new ArrayList<>();
        if (depth.levels() == 0) {
            return new Ok<>(entries);
        }
        return switch (names(path)) {
            case Failed<List<String>>(Errno errno) -> new Failed<>(errno);
            case Ok<List<String>>(List<String> names) -> {
                for (String name : names) {
                    entries.add(new Entry(name, look(path + "/" + name, depth.of(name))));
                }
                yield new Ok<>(entries);
            }
        };
    }
}

package jinn.confine;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Kernel;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.FileInfo.Type;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** What was taken from where something is mounted now, and is put there again. */
sealed interface Device {

    /** Devices of no hardware, and what people expect beside them. */
    List<String> NAMES = Bytes.fields("null zero full random urandom tty pts ptmx shm mqueue"
            + " hugepages log fd stdin stdout stderr", ' ');

    String DIRECTORY = "/dev/";
    int DIRECTORY_MODE = 0755;

    /** {@code name} is empty where it is put at the path itself. */
    record Cloned(String name, boolean isDirectory, Fd mounts) implements Device {
    }

    record Symlink(String name, String target) implements Device {
    }

    /** Those of this machine; what is missing here is missing there. */
    static Result<List<Device>> all(Kernel kernel) {
        List<Device> all = new ArrayList<>();
        for (String name : NAMES) {
            Result<Device> taken = take(kernel, name);
            if (taken instanceof Ok<Device>(Device device)) {
                all.add(device);
            } else if (taken instanceof Failed<Device>(Errno errno) && errno != Errno.ENOENT) {
                return new Failed<>(errno);
            }
        }
        return new Ok<>(all);
    }

    private static Result<Device> take(Kernel kernel, String name) {
        String path = DIRECTORY + name;
        Result<FileInfo> found = kernel.files().linkInfo(path);
        if (!(found instanceof Ok<FileInfo>(FileInfo info))) {
            return new Failed<>(((Failed<FileInfo>) found).errno());
        }
        if (info.type() == Type.SYMLINK) {
            return switch (kernel.files().readSymlink(path)) {
                case Failed<String>(Errno errno) -> new Failed<>(errno);
                case Ok<String>(String target) -> new Ok<>(new Symlink(name, target));
            };
        }
        return switch (kernel.confinement().cloneMounts(path)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd mounts) -> new Ok<>(new Cloned(name, info.isDirectory(), mounts));
        };
    }

    default Result<Done> put(Kernel kernel, String directory) {
        return switch (this) {
            case Symlink(String name, String target) ->
                kernel.files().makeSymlink(target, directory + "/" + name);
            case Cloned(String name, boolean isDirectory, Fd mounts) -> {
                String path = name.isEmpty() ? directory : directory + "/" + name;
                Result<Done> made = name.isEmpty() ? Result.DONE : make(kernel, path, isDirectory);
                Result<Done> done = made.isOk()
                        ? kernel.confinement().attachMounts(mounts, path) : made;
                kernel.files().close(mounts);
                yield done;
            }
        };
    }

    private static Result<Done> make(Kernel kernel, String path, boolean isDirectory) {
        if (isDirectory) {
            return kernel.files().makeDirectory(path, DIRECTORY_MODE);
        }
        return switch (kernel.files().open(path, OpenMode.REPLACE)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd file) -> {
                kernel.files().close(file);
                yield Result.DONE;
            }
        };
    }
}

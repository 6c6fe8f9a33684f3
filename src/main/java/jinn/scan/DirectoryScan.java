package jinn.scan;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ServiceHome;
import jinn.kernel.Files;
import jinn.scan.tree.ScanResult;
import jinn.scan.tree.ScanResult.Found;
import jinn.scan.tree.Service;
import jinn.scan.tree.ServiceName;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.FileInfo.Identity;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** Scans the working directory. */
final class DirectoryScan {

    private final Files files;
    private final int nameSizeMax;
    private final @Nullable String except;
    private final List<Found> found = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private boolean retry;

    /** {@code except} is a name not looked at, or null. */
    DirectoryScan(Files files, int nameSizeMax, @Nullable String except) {
        this.files = files;
        this.nameSizeMax = nameSizeMax;
        this.except = except;
    }

    /** The catch-all logger is first where there is one: no other name for it comes before. */
    Result<ScanResult> take() {
        switch (files.list(".")) {
            case Failed<List<String>>(Errno errno) -> {
                return new Failed<>(errno);
            }
            case Ok<List<String>>(List<String> names) -> {
                List<String> sorted = new ArrayList<>(names);
                if (sorted.remove(Service.CATCH_ALL)) {
                    add(Service.CATCH_ALL);
                }
                sorted.sort(String::compareTo);
                for (String name : sorted) {
                    add(name);
                }
            }
        }
        return new Ok<>(new ScanResult(found, problems, retry, hasLoggerFifo()));
    }

    private void add(String name) {
        if (ServiceName.isHidden(name) || name.equals(except)) {
            return;
        }
        String refusal = ServiceName.refusal(name, nameSizeMax);
        if (!refusal.isEmpty()) {
            problems.add("skipping " + name + ": " + refusal);
            return;
        }
        switch (files.info(name)) {
            case Ok<FileInfo>(FileInfo info) when info.isDirectory() ->
                found.add(new Found(name, info.identity(), logger(name)));
            case Ok<FileInfo> _ -> problems.add("skipping " + name + ": not a directory");
            case Failed<FileInfo>(Errno errno) -> failed(name, errno);
        }
    }

    private @Nullable Identity logger(String name) {
        if (name.equals(Service.CATCH_ALL)) {
            return null;
        }
        String path = name + "/" + ServiceHome.LOG;
        return switch (files.info(path)) {
            case Ok<FileInfo>(FileInfo info) when info.isDirectory() -> info.identity();
            case Ok<FileInfo> _ -> null;
            case Failed<FileInfo>(Errno errno) -> {
                if (errno != Errno.ENOENT && errno != Errno.ENOTDIR) {
                    failed(path, errno);
                }
                yield null;
            }
        };
    }

    private void failed(String path, Errno errno) {
        problems.add("skipping " + path + ": unable to stat it: " + errno.reason());
        retry = true;
    }

    private boolean hasLoggerFifo() {
        return !found.isEmpty() && found.getFirst().name().equals(Service.CATCH_ALL)
                && files.info(Service.CATCH_ALL_FIFO) instanceof Ok<FileInfo>(FileInfo info)
                && info.type() == FileInfo.Type.FIFO;
    }
}

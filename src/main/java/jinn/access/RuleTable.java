package jinn.access;

import jinn.kernel.Kernel;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Rules compiled into one file, as it was when it was read. */
public record RuleTable(Cdb cdb) implements Rules {

    /** Room for tens of thousands of rules. */
    public static final int SIZE_MAX = 1 << 20;

    /** EFBIG where it is larger than that; EINVAL where it is damaged, or no file. */
    public static Result<RuleTable> load(Kernel kernel, String path) {
        return switch (kernel.files().open(path, OpenMode.READ.nonBlocking())) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                Result<RuleTable> loaded = load(kernel, fd);
                kernel.files().close(fd);
                yield loaded;
            }
        };
    }

    private static Result<RuleTable> load(Kernel kernel, Fd fd) {
        if (!(kernel.files().info(fd) instanceof Ok<FileInfo>(FileInfo info))) {
            return new Failed<>(Errno.EIO);
        }
        if (info.type() != FileInfo.Type.REGULAR) {
            return new Failed<>(info.isDirectory() ? Errno.EISDIR : Errno.EINVAL);
        }
        if (info.size() > SIZE_MAX) {
            return new Failed<>(Errno.EFBIG);
        }
        byte[] bytes = new byte[(int) info.size()];
        int size = 0;
        while (size < bytes.length) {
            switch (kernel.files().read(fd, bytes, size, bytes.length - size)) {
                case Failed<Integer>(Errno errno) -> {
                    return new Failed<>(errno);
                }
                case Ok<Integer>(Integer count) when count == 0 -> {
                    return new Failed<>(Errno.EIO);
                }
                case Ok<Integer>(Integer count) -> size += count;
            }
        }
        Cdb cdb = Cdb.of(bytes);
        return cdb == null ? new Failed<>(Errno.EINVAL) : new Ok<>(new RuleTable(cdb));
    }

    /** EINVAL where there is something else than a rule. */
    @Override
    public Result<Rule> find(String key) {
        String record = cdb.find(key);
        if (record == null) {
            return new Failed<>(Errno.ENOENT);
        }
        Rule rule = Rule.decode(record);
        return rule == null ? new Failed<>(Errno.EINVAL) : new Ok<>(rule);
    }
}

package jinn.linux;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import jinn.kernel.Files;
import jinn.text.Bytes;
import jinn.text.Ids;
import jinn.value.Account;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/**
 * The system's files of users and groups, passwd(5) and group(5). Not by the C library, because
 * rights are made of what is read here: musl takes an empty number for 0, which is root, lets
 * one above 2^32 wrap, and reports a group file that it could not read by a list left as it was.
 *
 * <p>Who has no line is ENOENT, and so is everybody where there is no file. A file that cannot
 * be read, and a line of the one who is asked for that is damaged (EINVAL), is an error.
 */
final class UserFiles {

    private static final String USERS = "/etc/passwd";
    private static final String GROUPS = "/etc/group";

    /** Bytes of a line; beyond it is E2BIG. */
    static final int LINE_MAX = 1 << 20;

    /** More than that no process may have (Linux, NGROUPS_MAX). */
    private static final int GROUPS_MAX = 65_536;

    private static final int CHUNK = 4096;
    private static final int USER_FIELDS = 7;
    private static final int GROUP_FIELDS = 4;

    /** Where both kinds of line have their number. */
    private static final int NUMBER_AT = 2;
    private static final int PRIMARY_AT = 3;
    private static final int HOME_AT = 5;

    private final Files files;

    UserFiles(Files files) {
        this.files = files;
    }

    Result<Account> user(String name) {
        return switch (find(USERS, line -> isOf(name, line))) {
            case Failed<String>(Errno errno) -> new Failed<>(errno);
            case Ok<String>(String line) -> user(name, Bytes.fields(line, ':'));
        };
    }

    /** No name is empty or has a colon in it, whatever somebody asks for. */
    private static boolean isOf(String name, String line) {
        int end = name.length();
        return line.indexOf(':') == end && end > 0 && line.startsWith(name);
    }

    private Result<Account> user(String name, List<String> fields) {
        if (fields.size() != USER_FIELDS) {
            return new Failed<>(Errno.EINVAL);
        }
        OptionalInt uid = Ids.parse(fields.get(NUMBER_AT));
        OptionalInt gid = Ids.parse(fields.get(PRIMARY_AT));
        if (uid.isEmpty() || gid.isEmpty()) {
            return new Failed<>(Errno.EINVAL);
        }
        return switch (groups(name, gid.getAsInt())) {
            case Failed<List<Integer>>(Errno errno) -> new Failed<>(errno);
            case Ok<List<Integer>>(List<Integer> all) -> new Ok<>(new Account(name,
                    uid.getAsInt(), gid.getAsInt(), all, fields.get(HOME_AT)));
        };
    }

    /** The primary one first. Where there is no file there is no other. */
    private Result<List<Integer>> groups(String name, int primary) {
        List<Integer> groups = new ArrayList<>();
        groups.add(primary);
        boolean[] damaged = {false};
        Result<Integer> read = visit(GROUPS, line -> {
            List<String> fields = hasMember(line, name) ? Bytes.fields(line, ':') : List.of();
            if (!fields.isEmpty()) {
                OptionalInt gid = fields.size() == GROUP_FIELDS
                        ? Ids.parse(fields.get(NUMBER_AT)) : OptionalInt.empty();
                damaged[0] |= gid.isEmpty() || groups.size() == GROUPS_MAX;
                groups.add(gid.orElse(primary));
            }
            return false;
        });
        if (read instanceof Failed<Integer>(Errno errno) && errno != Errno.ENOENT) {
            return new Failed<>(errno);
        }
        return damaged[0] ? new Failed<>(Errno.EINVAL) : new Ok<>(withoutDoubles(groups));
    }

    /**
     * The members are behind the last colon, so that a damaged line does not hide them. A name
     * with a comma would be two of them side by side.
     */
    private static boolean hasMember(String line, String name) {
        if (name.indexOf(',') >= 0) {
            return false;
        }
        int start = line.lastIndexOf(':') + 1;
        for (int at = line.indexOf(name, start); at >= 0; at = line.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean begins = at == start || line.charAt(at - 1) == ',';
            if (begins && (end == line.length() || line.charAt(end) == ',')) {
                return start > 0;
            }
        }
        return false;
    }

    private static List<Integer> withoutDoubles(List<Integer> all) {
        List<Integer> once = new ArrayList<>();
        for (Integer gid : all) {
            if (!once.contains(gid)) {
                once.add(gid);
            }
        }
        return once;
    }

    Result<Integer> group(String name) {
        return switch (find(GROUPS, line -> isOf(name, line))) {
            case Failed<String>(Errno errno) -> new Failed<>(errno);
            case Ok<String>(String line) -> {
                List<String> fields = Bytes.fields(line, ':');
                OptionalInt gid = fields.size() == GROUP_FIELDS
                        ? Ids.parse(fields.get(NUMBER_AT)) : OptionalInt.empty();
                yield gid.isPresent() ? new Ok<>(gid.getAsInt()) : new Failed<>(Errno.EINVAL);
            }
        };
    }

    Result<String> userName(int uid) {
        return nameIn(USERS, USER_FIELDS, uid);
    }

    Result<String> groupName(int gid) {
        return nameIn(GROUPS, GROUP_FIELDS, gid);
    }

    private Result<String> nameIn(String path, int count, int number) {
        Result<String> found = find(path, line -> {
            List<String> fields = Bytes.fields(line, ':');
            OptionalInt id = fields.size() == count
                    ? Ids.parse(fields.get(NUMBER_AT)) : OptionalInt.empty();
            return id.isPresent() && id.getAsInt() == number;
        });
        return found instanceof Ok<String>(String line)
                ? new Ok<>(line.substring(0, line.indexOf(':'))) : found;
    }

    /** Says whether a line is the one looked for, which ends the visit. */
    private interface Wanted {

        boolean isIt(String line);
    }

    private Result<String> find(String path, Wanted wanted) {
        String[] found = {""};
        Result<Integer> read = visit(path, line -> {
            found[0] = wanted.isIt(line) ? line : "";
            return !found[0].isEmpty();
        });
        return switch (read) {
            case Failed<Integer>(Errno errno) -> new Failed<>(errno);
            case Ok<Integer> _ ->
                    found[0].isEmpty() ? new Failed<>(Errno.ENOENT) : new Ok<>(found[0]);
        };
    }

    /** Not blocked by a fifo in the file's place. The value has no meaning. */
    private Result<Integer> visit(String path, Wanted visitor) {
        return switch (files.open(path, OpenMode.READ.nonBlocking())) {
            case Failed<Fd>(Errno errno) ->
                    new Failed<>(errno == Errno.ENOTDIR ? Errno.ENOENT : errno);
            case Ok<Fd>(Fd fd) -> {
                Result<Integer> read = visit(fd, visitor);
                files.close(fd);
                yield read;
            }
        };
    }

    private Result<Integer> visit(Fd fd, Wanted visitor) {
        byte[] buffer = new byte[CHUNK];
        int size = 0;
        while (true) {
            if (size == buffer.length) {
                if (size >= LINE_MAX) {
                    return new Failed<>(Errno.E2BIG);
                }
                buffer = Arrays.copyOf(buffer, size * 2);
            }
            Result<Integer> read = files.read(fd, buffer, size, buffer.length - size);
            if (!(read instanceof Ok<Integer>(Integer count))) {
                return read;
            }
            if (count == 0) {
                visitor.isIt(Bytes.fromArray(buffer, 0, size));
                return read;
            }
            int used = lines(buffer, size + count, visitor);
            if (used < 0) {
                return read;
            }
            size += count - used;
            System.arraycopy(buffer, used, buffer, 0, size);
        }
    }

    /** How many of the bytes were whole lines; negative once the one looked for was among them. */
    private static int lines(byte[] buffer, int size, Wanted visitor) {
        int start = 0;
        for (int i = 0; i < size; i++) {
            if (buffer[i] == '\n') {
                if (visitor.isIt(Bytes.fromArray(buffer, start, i - start))) {
                    return -1;
                }
                start = i + 1;
            }
        }
        return start;
    }
}

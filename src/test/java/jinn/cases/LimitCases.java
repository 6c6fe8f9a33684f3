package jinn.cases;

import java.util.List;
import jinn.kernel.Files.Claim;
import jinn.kernel.Files.Pipe;
import jinn.kernel.Limits;
import jinn.kernel.Limits.Limit;
import jinn.kernel.Limits.Resource;
import jinn.kernel.Poller;
import jinn.kernel.Sockets;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Signal;

/** Limits, and the locks that belong to processes. */
final class LimitCases {

    private static final OpenMode BOTH = new OpenMode(OpenMode.Access.READ_WRITE, 0, 0);

    static final List<Case> ALL = List.of(
            new Case("limit-is-what-was-set", s -> {
                Object set = limits(s).setLimit(Resource.CORE, new Limit(5, 7));
                return Scene.list(set, limits(s).limit(Resource.CORE));
            }),
            new Case("limit-soft-is-no-higher-than-hard",
                    s -> Scene.told(limits(s).setLimit(Resource.CORE, new Limit(7, 5)))),
            new Case("limit-none-at-all", s -> {
                limits(s).setLimit(Resource.CORE, new Limit(-1, -1));
                return Scene.told(limits(s).limit(Resource.CORE));
            }),
            new Case("limit-of-open-files", s -> {
                limits(s).setLimit(Resource.OPEN_FILES, new Limit(20, 30));
                int count = 0;
                while (s.tryOpen("/dev/null", OpenMode.READ).isOk()) {
                    count++;
                }
                return Scene.list(count > 10, s.tryOpen("/dev/null", OpenMode.READ),
                        s.files().pipe(), s.kernel().sockets().make(Sockets.Kind.STREAM),
                        s.files().copy(Fd.STDIN, new Fd(20)),
                        s.files().copy(Fd.STDIN, new Fd(19)));
            }),
            new Case("limit-of-a-file-is-an-error-and-no-death", s -> {
                s.kernel().signals().surviveBrokenPipes();
                limits(s).setLimit(Resource.FILE_SIZE, new Limit(4, -1));
                Fd fd = s.open(s.file("a", ""), BOTH);
                Pipe pipe = s.pipe();
                s.write(pipe.write(), "abcdef");
                String answers = Scene.list(s.write(fd, "abcdef"), s.write(fd, "x"),
                        s.files().move(pipe.read(), fd, 2, 6),
                        s.files().move(pipe.read(), fd, 4, 6), s.read(pipe.read(), 9));
                limits(s).setLimit(Resource.FILE_SIZE, new Limit(-1, -1));
                return answers;
            }),
            new Case("limit-of-a-file-is-deadly-by-default", s -> {
                s.file("a", "");
                limits(s).setLimit(Resource.FILE_SIZE, new Limit(0, -1));
                String end = s.end(s.child("write", "a", "x"));
                limits(s).setLimit(Resource.FILE_SIZE, new Limit(-1, -1));
                return end;
            }),
            new Case("limit-is-inherited", s -> {
                limits(s).setLimit(Resource.OPEN_FILES, new Limit(20, 30));
                var child = s.talking("limit");
                return Scene.list(s.end(child.pid()), s.read(child.says(), 99));
            }),
            new Case("lock-of-a-process-is-not-its-own-obstacle", s -> {
                Fd one = s.open(s.file("l", ""), BOTH);
                Fd two = s.open("l", BOTH);
                return Scene.list(take(s, one, false), take(s, two, false), take(s, two, true));
            }),
            new Case("lock-of-a-process-keeps-others-away", s -> {
                var child = s.talking("lock-for-process", s.file("l", ""), "alone");
                String said = s.read(child.says(), 2);
                Fd fd = s.open("l", BOTH);
                Object before = Scene.list(take(s, fd, false), take(s, fd, true),
                        s.files().lock(fd), s.files().isLocked(fd));
                s.kernel().processes().kill(child.pid(), Signal.KILL);
                return Scene.list(said, before, s.end(child.pid()), take(s, fd, false));
            }),
            new Case("lock-of-a-process-may-be-shared", s -> {
                var child = s.talking("lock-for-process", s.file("l", ""), "shared");
                String said = s.read(child.says(), 2);
                Fd fd = s.open("l", BOTH);
                Object before = Scene.list(take(s, fd, true), take(s, fd, false));
                s.kernel().processes().kill(child.pid(), Signal.KILL);
                return Scene.list(said, before, s.end(child.pid()));
            }),
            new Case("lock-of-a-process-is-waited-for", s -> {
                var child = s.talking("lock-for-process", s.file("l", ""), "alone");
                s.read(child.says(), 2);
                Fd fd = s.open("l", OpenMode.WRITE);
                Object late = s.files().lockForProcess(fd, new Claim(false, 50));
                s.kernel().processes().kill(child.pid(), Signal.KILL);
                return Scene.list(late,
                        s.files().lockForProcess(fd, new Claim(false, Poller.FOREVER)));
            }),
            new Case("lock-of-a-process-goes-with-any-close", s -> {
                Fd fd = s.open(s.file("l", ""), OpenMode.WRITE);
                take(s, fd, false);
                s.files().close(s.open("l", OpenMode.READ));
                var child = s.talking("lock-for-process", "l", "alone");
                String said = s.read(child.says(), 2);
                s.kernel().processes().kill(child.pid(), Signal.KILL);
                return said;
            }),
            new Case("lock-of-a-process-wants-the-right-mode", s -> Scene.list(
                    take(s, s.open(s.file("l", ""), OpenMode.READ), false),
                    take(s, s.open("l", OpenMode.WRITE), true))));

    private LimitCases() {
    }

    private static Limits limits(Scene s) {
        return s.kernel().limits();
    }

    private static String take(Scene s, Fd fd, boolean shared) {
        return Scene.told(s.files().lockForProcess(fd, new Claim(shared, 0)));
    }

    /** A child's part. */
    static void limit(Scene s) {
        s.say(Scene.told(limits(s).limit(Resource.OPEN_FILES)));
    }

    static void lock(Scene s, String path, String how) {
        s.say(take(s, s.open(path, BOTH), how.equals("shared")));
        Roles.forever(s);
    }
}

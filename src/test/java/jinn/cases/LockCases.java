package jinn.cases;

import java.util.List;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Signal;

/** Record locks that belong to the open file. */
final class LockCases {

    static final List<Case> ALL = List.of(
            new Case("lock-two-opens-conflict", s -> {
                Fd one = s.open(s.file("l", ""), OpenMode.WRITE);
                Fd two = s.open("l", OpenMode.WRITE);
                return Scene.list(s.files().lock(one), s.files().lock(two),
                        s.files().lock(one));
            }),
            new Case("lock-is-seen-by-others-only", s -> {
                Fd one = s.open(s.file("l", ""), OpenMode.WRITE);
                Fd two = s.open("l", OpenMode.READ);
                s.files().lock(one);
                return Scene.list(s.files().isLocked(one), s.files().isLocked(two));
            }),
            new Case("lock-needs-writing",
                    s -> Scene.told(s.files().lock(s.open(s.file("l", ""), OpenMode.READ)))),
            new Case("lock-survives-close-of-another", s -> {
                Fd one = s.open(s.file("l", ""), OpenMode.WRITE);
                s.files().lock(one);
                s.files().close(s.open("l", OpenMode.READ));
                return Scene.told(s.files().isLocked(s.open("l", OpenMode.READ)));
            }),
            new Case("lock-lives-as-long-as-any-copy", s -> {
                Fd one = s.open(s.file("l", ""), OpenMode.WRITE);
                Fd probe = s.open("l", OpenMode.READ);
                s.files().lock(one);
                s.files().copy(one, new Fd(20));
                s.files().close(one);
                Object copied = s.files().isLocked(probe);
                s.files().close(new Fd(20));
                return Scene.list(copied, s.files().isLocked(probe));
            }),
            new Case("lock-of-a-process-goes-with-it", s -> {
                var holder = s.talking("lock", s.file("l", ""));
                String said = s.read(holder.says(), 2);
                Fd probe = s.open("l", OpenMode.WRITE);
                Object held = s.files().isLocked(probe);
                s.kernel().processes().kill(holder.pid(), Signal.KILL);
                return Scene.list(said, held, s.end(holder.pid()), s.files().isLocked(probe),
                        s.files().lock(probe));
            }),
            new Case("lock-follows-the-file-not-the-name", s -> {
                Fd one = s.open(s.file("l", ""), OpenMode.WRITE);
                s.files().lock(one);
                s.files().rename("l", "m");
                Fd moved = s.open("m", OpenMode.READ);
                Fd fresh = s.open(s.file("l", ""), OpenMode.READ);
                return Scene.list(s.files().isLocked(moved), s.files().isLocked(fresh));
            }));

    private LockCases() {
    }
}

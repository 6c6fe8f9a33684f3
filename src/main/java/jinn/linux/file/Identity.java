package jinn.linux.file;

import java.util.List;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Errnos;
import jinn.linux.libc.ProcessLibc;
import jinn.value.Account;
import jinn.value.Result;
import jinn.value.Result.Done;
import org.teavm.interop.Address;

/** Whose rights this process has, and whether it took on others since its image was executed. */
public final class Identity {

    private final Arena arena;
    private boolean changed;

    public Identity(Arena arena) {
        this.arena = arena;
    }

    /**
     * What the image holds is then somebody else's: no other program may be entered in it
     * (docs/decisions/memory-of-others.md).
     */
    public boolean isChanged() {
        return changed;
    }

    /** It gave up rights, which only a real exec makes good, or has other files than before. */
    public void change() {
        changed = true;
    }

    /** Groups first: after setuid nothing may be taken any more. */
    public Result<Done> become(Account account) {
        Result<Done> done = setGroups(account.groups());
        if (done.isOk()) {
            done = setGroup(account.gid());
        }
        return done.isOk() ? setUser(account.uid()) : done;
    }

    public Result<Done> setGroups(List<Integer> groups) {
        changed = true;
        int count = groups.size();
        Address numbers = arena.only(count * Integer.BYTES);
        for (int i = 0; i < count; i++) {
            numbers.add(i * Integer.BYTES).putInt(groups.get(i));
        }
        return Errnos.done(ProcessLibc.setgroups(count, numbers));
    }

    public Result<Done> setGroup(int gid) {
        changed = true;
        return Errnos.done(ProcessLibc.setgid(gid));
    }

    public Result<Done> setUser(int uid) {
        changed = true;
        return Errnos.done(ProcessLibc.setuid(uid));
    }
}

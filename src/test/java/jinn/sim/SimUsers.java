package jinn.sim;

import java.util.List;
import java.util.function.Function;
import jinn.kernel.Users;
import jinn.value.Account;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Users as one simulated process sees them; each has a group of its own name. */
final class SimUsers implements Users {

    private final SimKernel kernel;
    private final SimProcess self;

    SimUsers(SimKernel kernel, SimProcess self) {
        this.kernel = kernel;
        this.self = self;
    }

    @Override
    public Result<Integer> group(String name) {
        Account account = self.world.accounts().get(name);
        return account == null ? new Failed<>(Errno.ENOENT) : new Ok<>(account.gid());
    }

    @Override
    public Result<String> userName(int uid) {
        return name(account -> account.uid() == uid);
    }

    @Override
    public Result<String> groupName(int gid) {
        return name(account -> account.gid() == gid);
    }

    private Result<String> name(Function<Account, Boolean> wanted) {
        for (Account account : self.world.accounts().values()) {
            if (wanted.apply(account)) {
                return new Ok<>(account.name());
            }
        }
        return new Failed<>(Errno.ENOENT);
    }

    @Override
    public FileInfo.Owner effective() {
        return new FileInfo.Owner(self.who.uid(), self.who.gid());
    }

    @Override
    public boolean hasRightsOfFile() {
        return false;
    }

    @Override
    public Result<Done> setGroups(List<Integer> gids) {
        return become(new Credentials(self.who.uid(), self.who.gid(), gids));
    }

    @Override
    public Result<Done> setGroup(int gid) {
        return become(new Credentials(self.who.uid(), gid, self.who.groups()));
    }

    @Override
    public Result<Done> setUser(int uid) {
        return become(new Credentials(uid, self.who.gid(), self.who.groups()));
    }

    private Result<Done> become(Credentials wanted) {
        return kernel.done("become", () -> {
            if (!self.who.isRoot()) {
                throw new Refused(Errno.EPERM);
            }
            self.who = wanted;
        }, wanted);
    }
}

package jinn.linux;

import java.util.List;
import jinn.kernel.Users;
import jinn.linux.file.Identity;
import jinn.linux.libc.Constants;
import jinn.linux.libc.Libc;
import jinn.linux.libc.ProcessLibc;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Done;

final class LinuxUsers implements Users {

    private final UserFiles files;
    private final Identity identity;

    LinuxUsers(UserFiles files, Identity identity) {
        this.files = files;
        this.identity = identity;
    }

    @Override
    public Result<Integer> group(String name) {
        return files.group(name);
    }

    @Override
    public Result<String> userName(int uid) {
        return files.userName(uid);
    }

    @Override
    public Result<String> groupName(int gid) {
        return files.groupName(gid);
    }

    @Override
    public FileInfo.Owner effective() {
        return new FileInfo.Owner(ProcessLibc.geteuid(), ProcessLibc.getegid());
    }

    @Override
    public boolean hasRightsOfFile() {
        return Libc.getauxval(Constants.AT_SECURE()) != 0;
    }

    @Override
    public Result<Done> setGroups(List<Integer> gids) {
        return identity.setGroups(gids);
    }

    @Override
    public Result<Done> setGroup(int gid) {
        return identity.setGroup(gid);
    }

    @Override
    public Result<Done> setUser(int uid) {
        return identity.setUser(uid);
    }
}

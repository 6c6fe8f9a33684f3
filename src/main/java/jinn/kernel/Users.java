package jinn.kernel;

import java.util.List;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Done;

/** Users and groups of the system's two files, and whose rights this process has. */
public interface Users {

    /** The number of the group of that name; ENOENT where there is none. */
    Result<Integer> group(String name);

    /** ENOENT where no user has that number. */
    Result<String> userName(int uid);

    /** ENOENT where no group has that number. */
    Result<String> groupName(int gid);

    /** Whose rights count when this process does something. */
    FileInfo.Owner effective();

    /** Whether the file of this program gave it rights that its caller has not (set-id, say). */
    boolean hasRightsOfFile();

    Result<Done> setGroups(List<Integer> gids);

    Result<Done> setGroup(int gid);

    Result<Done> setUser(int uid);
}

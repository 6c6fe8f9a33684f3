package jinn.kernel;

import java.util.List;
import java.util.OptionalInt;
import jinn.kernel.Result.Done;

/** Users and groups of the system's two files, and whose rights this process has. */
public interface Users {

    /** The number of the group of that name. */
    OptionalInt group(String name);

    /** Null where no user has that number. */
    String userName(int uid);

    /** Null where no group has that number. */
    String groupName(int gid);

    /** Whose rights count when this process does something. */
    FileInfo.Owner effective();

    Result<Done> setGroups(List<Integer> gids);

    Result<Done> setGroup(int gid);

    Result<Done> setUser(int uid);
}

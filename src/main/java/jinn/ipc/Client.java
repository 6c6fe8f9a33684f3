package jinn.ipc;

import jinn.value.FileInfo;
import org.jspecify.annotations.Nullable;

/** Who has connected; both are null where nobody asks. The path is empty where there is none. */
public record Client(FileInfo.@Nullable Owner owner, String path) {

    boolean isSameUser(Client other) {
        return owner != null && other.owner != null && owner.uid() == other.owner.uid();
    }
}

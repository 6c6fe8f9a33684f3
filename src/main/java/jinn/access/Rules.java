package jinn.access;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Kernel;
import jinn.text.Ids;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Failed;

/** A set of rules, by key (docs/formats/access-rules.md). */
public interface Rules {

    /** ENOENT where there is no rule of that key. */
    Result<Rule> find(String key);

    /** The rule that decides about this client; ENOENT where none does. */
    default Result<Rule> decide(FileInfo.Owner client, FileInfo.Owner self) {
        for (String key : keys(client, self)) {
            Result<Rule> found = find(key);
            if (!found.failedWith(Errno.ENOENT)) {
                return found;
            }
        }
        return new Failed<>(Errno.ENOENT);
    }

    /** The keys of a client, in the order in which they count. */
    static List<String> keys(FileInfo.Owner client, FileInfo.Owner self) {
        List<String> keys = new ArrayList<>();
        if (client.uid() == self.uid()) {
            keys.add("uid/self");
        }
        keys.add("uid/" + Ids.text(client.uid()));
        if (client.gid() == self.gid()) {
            keys.add("gid/self");
        }
        keys.add("gid/" + Ids.text(client.gid()));
        keys.add("uid/default");
        return keys;
    }

    /** The rules of that file. */
    static Result<Rules> ofFile(Kernel kernel, String path) {
        return switch (RuleTable.load(kernel, path)) {
            case Result.Ok<RuleTable>(RuleTable table) -> new Result.Ok<>(table);
            case Failed<RuleTable>(Errno errno) -> new Failed<>(errno);
        };
    }
}

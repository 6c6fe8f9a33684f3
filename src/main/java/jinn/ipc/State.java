package jinn.ipc;

import java.util.ArrayList;
import java.util.List;
import jinn.value.Pid;
import org.jspecify.annotations.Nullable;

/** The programs that run, each for a client. */
public record State(List<Serving> serving) {

    public static final State EMPTY = new State(List.of());

    /** One of them. */
    public record Serving(Pid pid, Client client) {
    }

    State with(Serving one) {
        List<Serving> more = new ArrayList<>(serving);
        more.add(one);
        return new State(more);
    }

    State without(Serving one) {
        List<Serving> fewer = new ArrayList<>(serving);
        fewer.remove(one);
        return new State(fewer);
    }

    /** Null where no program of ours has that number. */
    @Nullable Serving of(Pid pid) {
        for (Serving one : serving) {
            if (one.pid().equals(pid)) {
                return one;
            }
        }
        return null;
    }

    int countOf(Client client) {
        int count = 0;
        for (Serving one : serving) {
            count += one.client().isSameUser(client) ? 1 : 0;
        }
        return count;
    }
}

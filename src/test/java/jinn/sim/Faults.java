package jinn.sim;

import java.util.List;
import java.util.function.Predicate;
import jinn.value.Errno;

/** Decides over every kernel call whether it is made at all. */
public interface Faults {

    Fault before(Call call);

    /**
     * A call about to be made.
     *
     * @param nth counts the calls of this process, from 1
     */
    record Call(SimProcess caller, String name, List<Object> arguments, long nth) {
    }

    Faults NONE = _ -> Fault.NONE;

    /** The n-th of the calls that match, counted from 1, fails so. */
    static Faults failNth(Predicate<Call> matching, int n, Errno errno) {
        return nth(matching, n, new Fault.Fail(errno));
    }

    /** The process that makes the n-th of the calls that match dies there. */
    static Faults killAtNth(Predicate<Call> matching, int n) {
        return nth(matching, n, Fault.KILL);
    }

    private static Faults nth(Predicate<Call> matching, int n, Fault fault) {
        int[] seen = {0};
        return call -> matching.test(call) && ++seen[0] == n ? fault : Fault.NONE;
    }
}

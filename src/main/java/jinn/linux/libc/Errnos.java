package jinn.linux.libc;

import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;

/**
 * From what C returns to what Java returns. Without static state: to initialise it would come
 * between a call and the reading of its errno.
 */
public final class Errnos {

    private Errnos() {
    }

    /** Called with the outcome of a call as the argument itself, so that nothing comes between. */
    public static Result<Done> done(int outcome) {
        int number = Constants.errno();
        return outcome >= 0 ? Result.DONE : new Failed<>(ErrnoNumbers.of(number));
    }

    public static <T> Result<T> failed(int number) {
        return new Failed<>(ErrnoNumbers.of(number));
    }
}

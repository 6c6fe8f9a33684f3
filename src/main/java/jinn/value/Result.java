package jinn.value;

import java.util.Optional;

/** What a kernel call gave: a value or the reason for its failure. */
public sealed interface Result<T> {

    record Ok<T>(T value) implements Result<T> {
    }

    record Failed<T>(Errno errno) implements Result<T> {
    }

    /** The value of a call that only either works or does not. */
    enum Done {
        DONE
    }

    /** Shared, because most calls end here. */
    Result<Done> DONE = new Ok<>(Done.DONE);

    default boolean isOk() {
        return this instanceof Ok<T>;
    }

    /** True where the call failed for just that reason. */
    default boolean failedWith(Errno errno) {
        return this instanceof Failed<T>(Errno actual) && actual == errno;
    }

    /** For set-up code: the value; empty where it does not exist; else {@link Fatal}. */
    default Optional<T> ifPresent(String verb, String what) {
        return failedWith(Errno.ENOENT) ? Optional.empty() : Optional.of(orFatal(verb, what));
    }

    /** For set-up code: the value, or {@link Fatal} with exit code 111. */
    default T orFatal(String verb, String what) {
        return switch (this) {
            case Ok<T>(T value) -> value;
            case Failed<T>(Errno errno) -> throw Fatal.system(verb, what, errno);
        };
    }
}

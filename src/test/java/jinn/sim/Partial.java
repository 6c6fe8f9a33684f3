package jinn.sim;

import java.util.List;
import java.util.Optional;
import jinn.value.Instant;
import jinn.value.Mounting;
import jinn.value.Pattern;
import jinn.value.Result;
import jinn.value.Result.Done;

/** Roles of which a test needs but a part: what is missing fails when it is asked for. */
public final class Partial {

    private Partial() {
    }

    private static AssertionError missing(String what) {
        return new AssertionError("nothing simulates " + what);
    }

    public interface Clock extends jinn.kernel.Clock {

        @Override
        default Result<Done> set(Instant instant) {
            throw missing("a clock that is set");
        }
    }

    public interface Patterns extends jinn.kernel.Patterns {

        @Override
        default Optional<Pattern> compiled(String expression, Dialect dialect) {
            throw missing("another kind of expressions");
        }

        @Override
        default List<String> groups(String expression, Dialect dialect, String text) {
            throw missing("groups");
        }

        @Override
        default boolean isGlobbed(String pattern, Naming how, String text) {
            throw missing("patterns of names");
        }

        @Override
        default Result<List<String>> glob(String pattern, Globbing how, Unread unread) {
            throw missing("patterns of names");
        }
    }

    public interface Kernel extends jinn.kernel.Kernel {

        @Override
        default jinn.kernel.Patterns patterns() {
            throw missing("patterns");
        }

        @Override
        default jinn.kernel.Users users() {
            throw missing("users");
        }

        @Override
        default jinn.kernel.Limits limits() {
            throw missing("limits");
        }

        @Override
        default jinn.kernel.Sockets sockets() {
            throw missing("sockets");
        }

        @Override
        default jinn.kernel.Confinement confinement() {
            throw missing("confinement");
        }

        @Override
        default jinn.kernel.Scheduling scheduling() {
            throw missing("scheduling");
        }

        @Override
        default jinn.kernel.Terminals terminals() {
            throw missing("terminals");
        }
    }

    /** What a machine can and no simulated one does. */
    interface Host extends jinn.kernel.Host {

        @Override
        default Result<Done> mount(Mounting mounting) {
            throw missing("other mounts");
        }

        @Override
        default Result<Done> detach(String path) {
            throw missing("detaching");
        }

        @Override
        default Result<Integer> restrictions(String path) {
            throw missing("restrictions of a mount");
        }

        @Override
        default Result<Done> setHostName(String name) {
            throw missing("a name that is set");
        }
    }
}

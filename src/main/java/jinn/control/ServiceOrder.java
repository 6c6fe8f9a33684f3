package jinn.control;

import jinn.kernel.Signal;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor can be told, one letter each on {@code supervise/control}. Clients encode
 * and the supervisor decodes from these same rows; what each does in which state is the table
 * above {@code jinn.supervise.Machine}.
 */
public enum ServiceOrder {
    ALARM('a', new Send(Signal.ALRM, To.RUN)),
    ABORT('b', new Send(Signal.ABRT, To.RUN)),
    QUIT('q', new Send(Signal.QUIT, To.RUN)),
    HANG_UP('h', new Send(Signal.HUP, To.RUN)),
    KILL('k', new Send(Signal.KILL, To.RUN)),
    TERMINATE('t', new Send(Signal.TERM, To.RUN)),
    INTERRUPT('i', new Send(Signal.INT, To.RUN)),
    USER_1('1', new Send(Signal.USR1, To.RUN)),
    USER_2('2', new Send(Signal.USR2, To.RUN)),
    WINDOW('y', new Send(Signal.WINCH, To.RUN)),
    PAUSE('p', new Send(Signal.STOP, To.RUN)),
    CONTINUE('c', new Send(Signal.CONT, To.RUN)),
    PAUSE_GROUP('P', new Send(Signal.STOP, To.GROUP)),
    CONTINUE_GROUP('C', new Send(Signal.CONT, To.GROUP)),
    KILL_GROUP('K', new Send(Signal.KILL, To.GROUP)),
    RESTART('r', new SendConfigured(Configured.DOWN_SIGNAL)),
    RELOAD('l', new SendConfigured(Configured.RELOAD_SIGNAL)),
    ONCE('o', new Want(false, DownFile.KEEP, Then.START)),
    DOWN('d', new Want(false, DownFile.KEEP, Then.STOP)),
    UP('u', new Want(true, DownFile.KEEP, Then.START)),
    DOWN_FOR_GOOD('D', new Want(false, DownFile.MAKE, Then.STOP)),
    UP_FOR_GOOD('U', new Want(true, DownFile.REMOVE, Then.START)),
    AT_MOST_ONCE('O', new Want(false, DownFile.KEEP, Then.LET_BE)),
    AT_MOST_ONCE_FOR_GOOD('Q', new Want(false, DownFile.MAKE, Then.LET_BE)),
    EXIT('x', new Leave());

    private static final ServiceOrder[] ALL = values();

    private final char letter;
    private final Meaning meaning;

    ServiceOrder(char letter, Meaning meaning) {
        this.letter = letter;
        this.meaning = meaning;
    }

    public char letter() {
        return letter;
    }

    public Meaning meaning() {
        return meaning;
    }

    /** Null for a letter that means nothing. */
    public static @Nullable ServiceOrder of(int letter) {
        for (ServiceOrder order : ALL) {
            if (order.letter == letter) {
                return order;
            }
        }
        return null;
    }

    /** The order that has a service sent that signal; null where there is none. */
    public static @Nullable ServiceOrder sending(Signal signal) {
        for (ServiceOrder order : ALL) {
            if (order.meaning instanceof Send send && send.signal == signal && send.to == To.RUN) {
                return order;
            }
        }
        return null;
    }

    /** What an order asks for. */
    public sealed interface Meaning {
    }

    /** A signal for ./run, or for its process group. */
    public record Send(Signal signal, To to) implements Meaning {
    }

    /** A signal that the service directory names. */
    public record SendConfigured(Configured signal) implements Meaning {
    }

    /**
     * Another wish from now on.
     *
     * @param file what becomes of {@code ./down}, which holds the wish for the next supervisor
     */
    public record Want(boolean up, DownFile file, Then then) implements Meaning {
    }

    /** The supervisor leaves once the service is down of itself. */
    public record Leave() implements Meaning {
    }

    /** Who is signalled. */
    public enum To {
        RUN, GROUP
    }

    /** Signals that a service directory names. */
    public enum Configured {
        DOWN_SIGNAL, RELOAD_SIGNAL
    }

    /** What becomes of {@code ./down}. */
    public enum DownFile {
        KEEP, MAKE, REMOVE
    }

    /** What is done about the wish at once: start a service that is down, stop one that is up. */
    public enum Then {
        START, STOP, LET_BE
    }
}

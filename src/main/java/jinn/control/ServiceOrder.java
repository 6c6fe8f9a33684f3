package jinn.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor can be told, one letter each on {@code supervise/control}. Clients encode
 * and the supervisor decodes from these same rows; what each does in which state is the table
 * above {@code jinn.supervise.Machine}.
 */
public enum ServiceOrder implements Order {
    ALARM('a', new Send(Signal.ALRM, To.RUN)),
    ABORT('b', new Send(Signal.ABRT, To.RUN)),
    QUIT('q', new Send(Signal.QUIT, To.RUN)),
    HANG_UP('h', new Send(Signal.HUP, To.RUN)),
    KILL('k', new Send(Signal.KILL, To.RUN)),
    TERMINATE('t', new Send(Signal.TERM, To.RUN)),
    INTERRUPT('i', new Send(Signal.INT, To.RUN)),
    USER_1('1', new Send(Signal.USR1, To.RUN)),
    USER_2('2', new Send(Signal.USR2, To.RUN)),
    PAUSE('p', new Send(Signal.STOP, To.RUN)),
    CONTINUE('c', new Send(Signal.CONT, To.RUN)),
    WINDOW('y', new Send(Signal.WINCH, To.RUN)),
    RESTART('r', new SendConfigured(Configured.DOWN_SIGNAL)),
    RELOAD('l', new SendConfigured(Configured.RELOAD_SIGNAL), Clients.OF_SERVICES),
    PAUSE_GROUP('P', new Send(Signal.STOP, To.GROUP), Clients.OF_SERVICES),
    CONTINUE_GROUP('C', new Send(Signal.CONT, To.GROUP), Clients.OF_SERVICES),
    KILL_GROUP('K', new Send(Signal.KILL, To.GROUP), Clients.OF_SERVICES),
    ONCE('o', new Want(false, DownFile.KEEP, Then.START)),
    DOWN('d', new Want(false, DownFile.KEEP, Then.STOP)),
    UP('u', new Want(true, DownFile.KEEP, Then.START)),
    DOWN_FOR_GOOD('D', new Want(false, DownFile.MAKE, Then.STOP)),
    UP_FOR_GOOD('U', new Want(true, DownFile.REMOVE, Then.START)),
    EXIT('x', new Leave()),
    AT_MOST_ONCE('O', new Want(false, DownFile.KEEP, Then.LET_BE)),
    AT_MOST_ONCE_FOR_GOOD('Q', new Want(false, DownFile.MAKE, Then.LET_BE),
            Clients.OF_SERVICES);

    private static final ServiceOrder[] ALL = values();

    private final char letter;
    private final Meaning meaning;
    private final Clients clients;

    ServiceOrder(char letter, Meaning meaning) {
        this(letter, meaning, Clients.ALL);
    }

    ServiceOrder(char letter, Meaning meaning, Clients clients) {
        this.letter = letter;
        this.meaning = meaning;
        this.clients = clients;
    }

    @Override
    public char letter() {
        return letter;
    }

    public Meaning meaning() {
        return meaning;
    }

    /** The letters of the orders that send a signal, in the order of the rows. */
    public static String lettersOfSignals() {
        return letters(order -> order.sends());
    }

    /** Those of the others. */
    public static String lettersOfWishes() {
        return letters(order -> !order.sends());
    }

    /** Those that clients of instances take. */
    public static String lettersOfInstances() {
        return letters(order -> order.clients == Clients.ALL);
    }

    private static String letters(Predicate<ServiceOrder> chosen) {
        List<ServiceOrder> orders = new ArrayList<>(List.of(ALL));
        orders.removeIf(chosen.negate());
        return Order.letters(orders);
    }

    private boolean sends() {
        return switch (meaning) {
            case Send _, SendConfigured _ -> true;
            case Want _, Leave _ -> false;
        };
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

    /** Whose options have the letter: those of instances have no more than they always had. */
    private enum Clients {
        ALL, OF_SERVICES
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

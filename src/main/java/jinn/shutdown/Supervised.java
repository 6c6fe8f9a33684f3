package jinn.shutdown;

/**
 * A service that is not down, as its shutdown sees it.
 *
 * @param logger of another service, whose end it waits for
 * @param pid what runs there; 0 where nothing does, and just its supervisor is left
 * @param identity by which that is told from others of its number; empty where nobody knows
 * @param finishing that is its ./finish, which is on its way already
 * @param killMs its {@code timeout-kill}, which a supervisor sees to; 0 where nobody does
 * @param afterMs what it may need behind the end of ./run: {@link #NEVER} for as long as it takes
 */
public record Supervised(String name, boolean logger, int pid, String identity,
        boolean finishing, long killMs, long afterMs) {

    /** Years: there is always a total. */
    public static final long NEVER = 1L << 40;
}

package jinn.await;

import jinn.control.ServiceStatus;

/**
 * How far one service has come towards a goal.
 *
 * <pre>
 * letter  u  up, not ready    d  down, not startable    O  will not be started again: failed
 *         U  up, ready        D  down, startable        x  its supervisor leaves: failed
 * </pre>
 *
 * A failure is final, and counts as an arrival, with which the wait for the others goes on; O is
 * one only for who waits for the service to be up, x only where the goal is not reached already.
 *
 * @param ready up: says that it is ready; down: could be started
 * @param wasDown seen down since the wait began, as a restart asks for
 */
public record Progress(boolean up, boolean ready, boolean wasDown, boolean failed) {

    /** Down; it cannot be started either, before there is a supervisor. */
    static final Progress UNSUPERVISED = new Progress(false, false, true, false);

    public static Progress of(ServiceStatus status) {
        return new Progress(status.isUp(), status.flags().ready(), !status.isUp(), false);
    }

    public Progress after(char letter, Goal goal) {
        return switch (letter) {
            case 'u' -> new Progress(true, false, wasDown, failed);
            case 'U' -> new Progress(true, true, wasDown, failed);
            case 'd' -> new Progress(false, false, true, failed);
            case 'D' -> new Progress(false, true, true, failed);
            case 'O' -> new Progress(up, ready, wasDown, failed || goal.endsUp());
            case 'x' -> new Progress(up, ready, wasDown, failed || !isAt(goal));
            default -> this;
        };
    }

    public boolean isAt(Goal goal) {
        return failed || switch (goal) {
            case UP -> up;
            case READY -> up && ready;
            case DOWN -> !up;
            case STARTABLE -> !up && ready;
            case RESTARTED -> wasDown && up;
            case READY_AGAIN -> wasDown && up && ready;
        };
    }
}

package jinn.supervise.settings;

import jinn.control.ServiceOrder.Configured;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/** What a service asks of its supervisor; each may be another from one question to the next. */
public interface Settings {

    /** After which a service that was told to stop is killed; 0 for never. */
    long timeoutKillMs();

    /** After which ./finish is killed; 0 for never. */
    long timeoutFinishMs();

    /** Whether that kill is for the whole process group. */
    boolean killsGroup();

    Signal signal(Configured which);

    /** Whether a script, rather than a signal, has the service look at its settings again. */
    boolean hasReload();

    /** Whether a script stops the service, before its down-signal does. */
    boolean hasStop();

    /** Null where no number of deaths is too many. */
    History.@Nullable Limit maxDeaths();

    /** Null where the service is started again as ever. */
    @Nullable RestartPolicy restartPolicy();

    Criticality criticality();

    /** Whether nothing of a life may be left when it is over. */
    boolean isContained();
}

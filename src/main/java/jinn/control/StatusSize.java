package jinn.control;

import java.util.Objects;
import jinn.kernel.Kernel;
import jinn.system.Variables;
import jinn.value.Environment;

/**
 * How many bytes the records of a tree have, handed on to the trees that its services are: a
 * scanner that a service runs writes what clients there read, unless it is told otherwise.
 */
public final class StatusSize {

    /** In the environment of a service, where its supervisor does not write 35 bytes. */
    public static final String VARIABLE = "JINN_STATUS_SIZE";

    private StatusSize() {
    }

    /** What this process was handed; 35 where that is nothing, or is not the size of a record. */
    public static int handed(Kernel kernel) {
        String value = kernel.processes().variable(VARIABLE);
        return Integer.toString(ServiceStatus.SIZE_WITH_GROUP).equals(value)
                ? ServiceStatus.SIZE_WITH_GROUP : ServiceStatus.SIZE;
    }

    /** What a supervisor that writes records of that size starts its service with. */
    public static Variables handOn(Kernel kernel, int size) {
        Variables own = Variables.of(kernel);
        return size == ServiceStatus.SIZE ? own.without(VARIABLE)
                : own.with(VARIABLE, Integer.toString(size));
    }

    /** The same, and no list where nothing is changed: each start would read it. */
    public static Environment environment(Kernel kernel, int size) {
        String wanted = size == ServiceStatus.SIZE ? null : Integer.toString(size);
        return Objects.equals(wanted, kernel.processes().variable(VARIABLE))
                ? Environment.INHERITED : new Environment.Exactly(handOn(kernel, size).all());
    }
}

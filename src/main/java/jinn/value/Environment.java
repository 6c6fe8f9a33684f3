package jinn.value;

import java.util.List;

/** The variables a program is executed with. */
public sealed interface Environment {

    /** Just as this process received its own; costs no memory. */
    record Inherited() implements Environment {
    }

    /** These, each {@code NAME=VALUE}. */
    record Exactly(List<String> variables) implements Environment {
    }

    Environment INHERITED = new Inherited();
}

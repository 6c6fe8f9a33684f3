package jinn.sim;

import java.util.List;

/** Unwinds the old program of a process that has executed another. */
final class Become extends Unwinding {

    private static final long serialVersionUID = 1;

    private final transient Program program;
    private final transient List<String> arguments;

    Become(Program program, List<String> arguments) {
        super("this process runs another program");
        this.program = program;
        this.arguments = arguments;
    }

    Program program() {
        return program;
    }

    List<String> arguments() {
        return arguments;
    }
}

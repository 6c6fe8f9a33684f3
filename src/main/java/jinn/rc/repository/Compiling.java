package jinn.rc.repository;

import java.util.List;
import jinn.rc.source.Definition;
import jinn.rc.source.Faults;

/** The compiler, as the programs of repositories call it. */
public interface Compiling {

    /** @return 0, or the exit code of the first fault, all of which were told: nothing is made */
    int compile(String target, List<Definition> definitions, Faults faults);
}

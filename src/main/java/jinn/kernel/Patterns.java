package jinn.kernel;

import java.util.Optional;

public interface Patterns {

    /** Understands a POSIX extended regular expression; empty where it is none. */
    Optional<Pattern> extended(String expression);
}

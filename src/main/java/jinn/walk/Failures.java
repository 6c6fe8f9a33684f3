package jinn.walk;

import jinn.value.Errno;

/** Who is told what could not be done to what, while the rest goes on. */
public interface Failures {

    void unable(String verb, String what, Errno errno);
}

package jinn.walk;

import jinn.value.Errno;

/** What is done on a walk through a tree. */
public interface Visitor {

    /** Before what is in a directory, which is open. Where this is false it is not gone into. */
    boolean enter(Spot directory);

    /** Anything but a directory. */
    void visit(Spot spot);

    /** A directory that cannot be opened. */
    void unopened(Spot directory, Errno errno);

    /** A directory that is not gone into: its path or the row of those around it is too long. */
    void tooDeep(Spot directory);

    /**
     * After what was in a directory, which is open. Where this is false its names are read once
     * more from the beginning.
     */
    boolean leave(Spot directory);

    /** Something could not be looked at; or the way back is lost, and the walk over. */
    void failed(String verb, String path, Errno errno);
}

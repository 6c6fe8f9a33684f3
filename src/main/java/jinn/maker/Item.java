package jinn.maker;

/** One thing of a tree that is to be made; its path is relative to the top of the tree. */
public sealed interface Item {

    String path();

    record Directory(String path, int permissions) implements Item {
    }

    /** A directory of the catch-all logger's user, where whoever makes it may give it away. */
    record LogDirectory(String path, int permissions) implements Item {
    }

    record Text(String path, int permissions, String text) implements Item {
    }

    record Fifo(String path, int permissions) implements Item {
    }

    /** A file like another one, which {@code mayLack} if it is not there. */
    record Copied(String path, int permissions, String from, boolean mayLack) implements Item {
    }

    /** A copy of a directory and all that is in it, with modes and, for root, owners. */
    record CopiedTree(String path, String from) implements Item {
    }

    /** A symlink. */
    record Link(String path, String target) implements Item {
    }

    /** Nothing: what a copy brought and nobody wants. */
    record Removed(String path) implements Item {
    }
}

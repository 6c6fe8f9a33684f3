package jinn.rc;

import java.util.List;
import jinn.maker.Item;

/**
 * What the service directory of a longrun has beside what its source says, in a set for one tree
 * alone, whose sources stay where they are: scripts and directories of theirs are symlinks.
 */
public interface Beside {

    /** {@code directory} begins each path. */
    List<Item> items(String directory, String name);
}

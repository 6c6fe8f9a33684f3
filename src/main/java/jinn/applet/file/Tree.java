package jinn.applet.file;

import jinn.applet.portable.Operands;
import jinn.kernel.Kernel;
import jinn.value.Errno;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.walk.Spot;
import jinn.walk.Visitor;
import jinn.walk.Walk;

/** Something that is done to all files of a tree, to a directory after what is in it. */
record Tree(Operands operands, Change change) implements Visitor {

    /** What is done to one file; no symlink is followed. */
    interface Change {
        Result<Done> apply(Spot spot);
    }

    void go(Kernel kernel, String path) {
        new Walk(kernel, this).go(path);
    }

    @Override
    public boolean enter(Spot directory) {
        return true;
    }

    @Override
    public void visit(Spot spot) {
        if (change.apply(spot) instanceof Failed<Done>(Errno errno) && errno != Errno.ENOENT) {
            failed("change", spot.path(), errno);
        }
    }

    @Override
    public boolean leave(Spot directory) {
        visit(directory);
        return true;
    }

    @Override
    public void unopened(Spot directory, Errno errno) {
        failed("read directory", directory.path(), errno);
        visit(directory);
    }

    @Override
    public void tooDeep(Spot directory) {
        operands.fail("more than " + Walk.depthMax() + " directories within each other: "
                + directory.path() + " is left out");
    }

    @Override
    public void failed(String verb, String path, Errno errno) {
        operands.unable(verb, path, errno);
    }
}

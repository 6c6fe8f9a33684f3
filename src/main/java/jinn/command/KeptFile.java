package jinn.command;

import jinn.kernel.Fd;
import jinn.kernel.Files;
import jinn.kernel.OpenMode;
import jinn.kernel.Report;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.kernel.Texts;
import jinn.text.Bytes;

/** A line in a file, in one step; or, where the disk is full, in the room that the old one has. */
record KeptFile(Files files, String path) {

    Result<Done> write(String line) {
        byte[] bytes = Bytes.toArray(line + "\n");
        Result<Done> done = new Texts(files).replace(path, bytes);
        return done.isOk() || !overwrite(bytes) ? done : Result.DONE;
    }

    private boolean overwrite(byte[] bytes) {
        if (!(files.open(path, OpenMode.WRITE) instanceof Ok<Fd>(Fd fd))) {
            return false;
        }
        boolean written = !(Report.putAll(files, fd, bytes) instanceof Failed<Integer>)
                && files.truncate(fd, bytes.length).isOk();
        files.close(fd);
        return written;
    }
}

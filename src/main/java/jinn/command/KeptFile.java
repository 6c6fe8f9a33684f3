package jinn.command;

import jinn.kernel.Files;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** A line in a file, in one step; or, where the disk is full, in the room that the old one has. */
record KeptFile(Files files, String path) {

    Result<Done> write(String line) {
        byte[] bytes = Bytes.toArray(line + "\n");
        Result<Done> done = new SmallFiles(files).replace(path, bytes);
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

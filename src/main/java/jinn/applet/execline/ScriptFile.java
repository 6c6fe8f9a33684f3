package jinn.applet.execline;

import jinn.chain.Lexer;
import jinn.kernel.Files;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;

/** A script that is read piece by piece: its comments may be longer than all of its words. */
final class ScriptFile implements Lexer.Source {

    private static final int CHUNK = 4096;

    private final Files files;
    private final String path;
    private final Fd fd;
    private final byte[] buffer = new byte[CHUNK];
    private int size;
    private int at;

    /** @throws Fatal with 111 where it cannot be read */
    ScriptFile(Files files, String path) {
        this.files = files;
        this.path = path;
        this.fd = files.open(path, OpenMode.READ).orFatal("open", path);
    }

    @Override
    public char next() {
        if (at == size) {
            size = files.read(fd, buffer, 0, CHUNK).orFatal("read", path);
            at = 0;
        }
        return size == 0 ? 0 : (char) (buffer[at++] & 0xff);
    }

    void close() {
        files.close(fd);
    }
}

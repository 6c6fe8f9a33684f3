package jinn.cases;

import java.util.List;
import jinn.kernel.Files.Pipe;
import jinn.text.Bytes;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.OpenMode.Access;
import jinn.value.Result;
import jinn.value.Span;

/** Reading and writing at places of files, and moving bytes there out of pipes. */
final class PlaceCases {

    private static final OpenMode BOTH =
            new OpenMode(Access.READ_WRITE, OpenMode.CREATE, 0600);

    static final List<Case> ALL = List.of(
            new Case("place-written-and-read", s -> {
                Fd fd = s.open(s.file("a", "abcdef"), BOTH);
                Object written = writeAt(s, fd, 8, "xyz");
                return Scene.list(written, writeAt(s, fd, 1, "B"), readAt(s, fd, 1, 2),
                        readAt(s, fd, 9, 9), readAt(s, fd, 11, 9), s.read(fd, 3),
                        writeAt(s, s.pipe().write(), 0, "x"));
            }),
            new Case("place-read-again", s -> {
                Fd fd = s.open(s.file("a", "abcdef"), OpenMode.READ);
                Object begun = s.read(fd, 4);
                return Scene.list(begun, s.files().rewind(fd), s.read(fd, 3), s.read(fd, 9),
                        s.files().rewind(s.pipe().read()));
            }),
            new Case("place-taken-from-a-pipe", s -> {
                Pipe pipe = s.pipe();
                Fd fd = s.open("a", BOTH);
                Object empty = s.files().move(pipe.read(), fd, 0, 9);
                s.write(pipe.write(), "abcdef");
                Object some = s.files().move(pipe.read(), fd, 2, 4);
                Object rest = s.files().move(pipe.read(), fd, 6, 9);
                s.files().close(pipe.write());
                return Scene.list(empty, some, rest, s.files().move(pipe.read(), fd, 8, 9),
                        readAt(s, fd, 2, 9), s.files().info(fd).orFatal("stat", "a").size());
            }),
            new Case("place-taken-from-a-file", s -> {
                Fd fd = s.open("a", BOTH);
                return Scene.told(s.files().move(s.open(s.file("b", "x"), OpenMode.READ), fd, 0,
                        1));
            }),
            new Case("place-taken-by-appending", s -> {
                Pipe pipe = s.pipe();
                s.write(pipe.write(), "x");
                Fd fd = s.open("a", OpenMode.APPENDING);
                return Scene.list(s.files().move(pipe.read(), fd, 0, 1), s.read(pipe.read(), 1));
            }),
            new Case("place-taken-does-not-fit", s -> {
                Pipe pipe = s.pipe();
                s.write(pipe.write(), "x");
                return Scene.told(s.files().move(pipe.read(), pipe.write(), 0, 1));
            }));

    private PlaceCases() {
    }

    private static Result<Integer> writeAt(Scene s, Fd fd, long at, String text) {
        Span span = new Span();
        span.set(Bytes.toArray(text), 0, text.length());
        return s.files().writeAt(fd, at, span);
    }

    private static String readAt(Scene s, Fd fd, long at, int length) {
        byte[] bytes = new byte[length];
        Span span = new Span();
        span.set(bytes, 0, length);
        Result<Integer> result = s.files().readAt(fd, at, span);
        return Scene.told(result) + " '" + Bytes.fromArray(bytes, 0, span.start()) + "'";
    }
}

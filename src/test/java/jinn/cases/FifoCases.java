package jinn.cases;

import java.util.List;
import jinn.value.Fd;
import jinn.value.OpenMode;

/** Fifos: who waits for whom, and what happens when somebody leaves. */
final class FifoCases {

    private static final OpenMode READ = OpenMode.READ.nonBlocking();
    private static final OpenMode WRITE = OpenMode.WRITE.nonBlocking();

    static final List<Case> ALL = List.of(
            new Case("fifo-reader-opens-alone", s -> {
                Fd fd = s.open(s.fifo("f"), READ);
                return Scene.list(s.read(fd, 9), s.readable(fd, 0));
            }),
            new Case("fifo-writer-alone-is-refused",
                    s -> Scene.told(s.tryOpen(s.fifo("f"), WRITE))),
            new Case("fifo-writer-opens-after-reader", s -> {
                Fd reader = s.open(s.fifo("f"), READ);
                Fd writer = s.open("f", WRITE);
                return Scene.list(s.read(reader, 9), s.write(writer, "abc"), s.read(reader, 9));
            }),
            new Case("fifo-reader-and-writer-in-one", s -> {
                Fd both = s.open(s.fifo("f"), new OpenMode(OpenMode.Access.READ_WRITE, 0, 0));
                return Scene.list(s.write(both, "abc"), s.read(both, 2), s.read(both, 9));
            }),
            new Case("fifo-trick-leaves-a-writer-without-reader", FifoCases::trick),
            new Case("fifo-trick-writer-kills-who-does-not-survive",
                    s -> s.endOf("break")),
            new Case("fifo-blocking-writer-waits-for-reader", FifoCases::writerWaits),
            new Case("fifo-blocking-reader-waits-for-writer", FifoCases::readerWaits),
            new Case("fifo-new-reader-finds-what-old-one-left", FifoCases::readerRestarts),
            new Case("fifo-forgets-when-all-have-closed", FifoCases::forgets),
            new Case("fifo-end-when-last-writer-leaves", FifoCases::end),
            new Case("fifo-no-hang-up-where-writer-left-before-open", FifoCases::lateReader),
            new Case("fifo-hangs-up-again-after-another-writer", FifoCases::hangsUpTwice),
            new Case("fifo-unlinked-goes-on", s -> {
                Fd reader = s.open(s.fifo("f"), READ);
                Fd writer = s.open("f", WRITE);
                s.files().remove("f");
                return Scene.list(s.write(writer, "x"), s.read(reader, 9), s.tryOpen("f", READ));
            }),
            new Case("fifo-two-names-are-one", s -> {
                s.files().makeLink(s.fifo("f"), "g");
                Fd reader = s.open("f", READ);
                return Scene.list(s.write(s.open("g", WRITE), "x"), s.read(reader, 9));
            }));

    private FifoCases() {
    }

    private static String trick(Scene s) {
        s.kernel().signals().surviveBrokenPipes();
        Fd reader = s.open(s.fifo("f"), READ);
        Fd writer = s.open("f", OpenMode.WRITE);
        s.files().close(reader);
        Object alone = s.write(writer, "lost");
        reader = s.open("f", READ);
        return Scene.list(alone, s.write(writer, "kept"), s.read(reader, 9));
    }

    private static String writerWaits(Scene s) {
        var writer = s.talking("write", s.fifo("f"), "text");
        String said = s.read(writer.says(), 9);
        String early = s.readable(writer.says(), 50);
        Fd reader = s.open("f", OpenMode.READ);
        String text = s.read(reader, 9);
        return Scene.list(said, early, text, s.end(writer.pid()), s.read(writer.says(), 9));
    }

    private static String readerWaits(Scene s) {
        var reader = s.talking("read", s.fifo("f"));
        String early = s.readable(reader.says(), 50);
        Fd writer = s.open("f", OpenMode.WRITE);
        s.write(writer, "text");
        return Scene.list(early, s.read(reader.says(), 9), s.end(reader.pid()));
    }

    private static String readerRestarts(Scene s) {
        Fd reader = s.open(s.fifo("f"), READ);
        Fd writer = s.open("f", WRITE);
        s.write(writer, "one two ");
        String first = s.read(reader, 4);
        s.files().close(reader);
        reader = s.open("f", READ);
        s.write(writer, "three");
        return Scene.list(first, s.read(reader, 99));
    }

    private static String forgets(Scene s) {
        Fd reader = s.open(s.fifo("f"), READ);
        Fd writer = s.open("f", WRITE);
        s.write(writer, "gone");
        s.files().close(writer);
        s.files().close(reader);
        return s.read(s.open("f", READ), 9);
    }

    private static String end(Scene s) {
        Fd reader = s.open(s.fifo("f"), READ);
        Fd writer = s.open("f", WRITE);
        s.write(writer, "last");
        s.files().close(writer);
        return Scene.list(s.readable(reader, 0), s.read(reader, 9), s.readable(reader, 0),
                s.read(reader, 9));
    }

    /** Hazard H12: such a reader never hears of an end, and must not wait for one. */
    private static String lateReader(Scene s) {
        Fd first = s.open(s.fifo("f"), READ);
        Fd writer = s.open("f", WRITE);
        s.files().close(writer);
        Fd late = s.open("f", READ);
        return Scene.list(s.readable(first, 0), s.readable(late, 20), s.read(late, 9));
    }

    private static String hangsUpTwice(Scene s) {
        Fd reader = s.open(s.fifo("f"), READ);
        s.files().close(s.open("f", WRITE));
        String hungUp = s.readable(reader, 0);
        Fd again = s.open("f", WRITE);
        String quiet = s.readable(reader, 0);
        s.files().close(again);
        return Scene.list(hungUp, quiet, s.readable(reader, 0));
    }
}

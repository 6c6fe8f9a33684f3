package jinn.cases;

import java.util.List;
import jinn.kernel.Files.Pipe;
import jinn.text.Bytes;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Result;

/** Pipes: how much they hold and what is never torn. */
final class PipeCases {

    private static final String PAGE = "0123456789abcdef".repeat(256);

    static final List<Case> ALL = List.of(
            new Case("pipe-keeps-order", s -> {
                Pipe pipe = s.pipe();
                s.write(pipe.write(), "ab");
                s.write(pipe.write(), "cd");
                return Scene.list(s.read(pipe.read(), 3), s.read(pipe.read(), 3));
            }),
            new Case("pipe-empty-is-eagain", s -> {
                Pipe pipe = s.pipe();
                s.files().setBlocking(pipe.read(), false);
                return s.read(pipe.read(), 1);
            }),
            new Case("pipe-end-of-file", s -> {
                Pipe pipe = s.pipe();
                s.write(pipe.write(), "x");
                s.files().close(pipe.write());
                return Scene.list(s.read(pipe.read(), 9), s.read(pipe.read(), 9));
            }),
            new Case("pipe-looked-into-keeps-it", PipeCases::peeks),
            new Case("pipe-holds-this-much", s -> "" + filled(s, s.pipe(), 4096)),
            new Case("pipe-holds-fewer-small-pieces", s -> Scene.list(filled(s, s.pipe(), 1000),
                    filled(s, s.pipe(), 100), filled(s, s.pipe(), 3000))),
            new Case("pipe-widened-holds-more", s -> {
                Pipe pipe = s.pipe();
                s.write(pipe.write(), "x");
                return Scene.list(Scene.told(s.files().widen(pipe.read(), 262_144)),
                        filled(s, pipe, 4096), s.read(pipe.read(), 1));
            }),
            new Case("pipe-widen-no-pipe", s -> {
                return Scene.told(s.files().widen(s.open(s.file("a", ""), OpenMode.READ), 65_536));
            }),
            new Case("pipe-small-writes-are-whole-or-not", PipeCases::whole),
            new Case("pipe-large-write-may-be-short", s -> {
                Pipe pipe = s.pipe();
                s.files().setBlocking(pipe.write(), false);
                return Scene.list(s.write(pipe.write(), PAGE.repeat(20)),
                        s.write(pipe.write(), "x"));
            }),
            new Case("pipe-odd-end-of-a-write-merges-first", PipeCases::merges),
            new Case("pipe-freed-page-takes-more", PipeCases::freed),
            new Case("pipe-broken-kills", s -> s.endOf("break")),
            new Case("pipe-broken-is-survived", s -> {
                s.kernel().signals().surviveBrokenPipes();
                Pipe pipe = s.pipe();
                s.files().close(pipe.read());
                return Scene.told(s.write(pipe.write(), "x"));
            }),
            new Case("pipe-full-writer-waits", PipeCases::waits),
            new Case("pipe-empty-write-to-broken-one", s -> {
                Pipe pipe = s.pipe();
                s.files().close(pipe.read());
                return Scene.told(s.write(pipe.write(), ""));
            }),
            new Case("pipe-wrong-way", s -> {
                Pipe pipe = s.pipe();
                return Scene.list(s.write(pipe.read(), "x"), s.read(pipe.write(), 1));
            }));

    private PipeCases() {
    }

    /** How many pieces of that size go in. */
    private static int filled(Scene s, Pipe pipe, int size) {
        s.files().setBlocking(pipe.write(), false);
        int pieces = 0;
        String piece = PAGE.substring(0, size);
        while (s.write(pipe.write(), piece).equals(new Result.Ok<>(size))) {
            pieces++;
        }
        return pieces;
    }

    private static String whole(Scene s) {
        Pipe pipe = s.pipe();
        filled(s, pipe, 4096);
        s.read(pipe.read(), 4095);
        String before = Scene.told(s.write(pipe.write(), "ab"));
        s.read(pipe.read(), 1);
        return Scene.list(before, s.write(pipe.write(), "ab"), s.write(pipe.write(), PAGE),
                s.write(pipe.write(), "cd"));
    }

    /** 5000 bytes after 100: the 904 odd ones go behind the hundred, the rest in a fresh page. */
    private static String merges(Scene s) {
        Pipe pipe = s.pipe();
        s.files().setBlocking(pipe.write(), false);
        s.write(pipe.write(), PAGE.substring(0, 100));
        Object large = s.write(pipe.write(), PAGE + PAGE.substring(0, 904));
        return Scene.list(large, filled(s, pipe, 4096));
    }

    private static String freed(Scene s) {
        Pipe pipe = s.pipe();
        filled(s, pipe, 4096);
        String full = s.writable(pipe.write());
        s.read(pipe.read(), 4096);
        return Scene.list(full, s.writable(pipe.write()), filled(s, pipe, 2000));
    }

    private static String waits(Scene s) {
        s.fifo("f");
        Fd reader = s.open("f", OpenMode.READ.nonBlocking());
        var writer = s.talking("write", "f", PAGE.repeat(20));
        int total = 0;
        while (total < 20 * PAGE.length()) {
            s.readable(reader, 1000);
            String count = s.count(reader, 8192);
            total += Integer.parseInt(count);
        }
        return Scene.list(total, s.end(writer.pid()), s.count(reader, 1));
    }

    private static String peeks(Scene s) {
        Pipe pipe = s.pipe();
        Fd file = s.open(s.file("a", "text"), OpenMode.READ);
        Object empty = peek(s, pipe.read());
        s.write(pipe.write(), "ab");
        s.write(pipe.write(), "cde");
        Object before = Scene.list(peek(s, pipe.read()), peek(s, pipe.read()));
        s.files().close(pipe.write());
        return Scene.list(empty, before, s.read(pipe.read(), 9), peek(s, pipe.read()),
                peek(s, file));
    }

    private static String peek(Scene s, Fd fd) {
        byte[] buffer = new byte[4];
        return switch (s.files().peek(fd, buffer, buffer.length)) {
            case Result.Ok<Integer>(Integer count) ->
                "'" + Bytes.fromArray(buffer, 0, count) + "'";
            case Result.Failed<Integer> failed -> Scene.told(failed);
        };
    }
}

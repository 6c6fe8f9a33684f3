package jinn.cases;

import java.util.List;
import jinn.kernel.Files.Pipe;
import jinn.kernel.Terminals;
import jinn.value.Fd;
import jinn.value.OpenMode;

/** Numbers and the open files behind them. */
final class DescriptorCases {

    static final List<Case> ALL = List.of(
            new Case("descriptor-lowest-free-number", s -> {
                s.file("a", "");
                s.files().close(Fd.STDIN);
                Fd first = s.open("a", OpenMode.READ);
                Fd second = s.open("a", OpenMode.READ);
                return Scene.list(first.number(), second.number());
            }),
            new Case("descriptor-copy-shares-the-place", s -> {
                s.file("a", "abcdef");
                Fd fd = s.open("a", OpenMode.READ);
                s.files().copy(fd, new Fd(20));
                return Scene.list(s.read(fd, 2), s.read(new Fd(20), 2), s.read(fd, 2));
            }),
            new Case("descriptor-two-opens-do-not", s -> {
                s.file("a", "abcdef");
                Fd one = s.open("a", OpenMode.READ);
                Fd two = s.open("a", OpenMode.READ);
                return Scene.list(s.read(one, 2), s.read(two, 2));
            }),
            new Case("descriptor-copy-outlives", s -> {
                Fd fd = s.open(s.file("a", "abc"), OpenMode.READ);
                s.files().copy(fd, new Fd(20));
                s.files().close(fd);
                return Scene.list(s.files().isOpen(fd), s.read(new Fd(20), 9));
            }),
            new Case("descriptor-of-others-is-closed", s -> {
                Pipe pipe = s.pipe();
                Fd fd = s.open(s.file("a", "abc"), OpenMode.READ);
                s.files().closeForeign(List.of(pipe.write(), fd));
                s.files().closeForeign(List.of());
                return Scene.list(s.read(pipe.read(), 1), s.files().isOpen(fd),
                        s.files().isOpen(pipe.read()));
            }),
            new Case("descriptor-copy-replaces", s -> {
                Pipe pipe = s.pipe();
                Fd fd = s.open(s.file("a", "abc"), OpenMode.READ);
                s.files().copy(fd, pipe.write());
                return s.read(pipe.read(), 9);
            }),
            new Case("descriptor-copy-onto-itself", s -> {
                Fd fd = s.open(s.file("a", "abc"), OpenMode.READ);
                return Scene.list(s.files().copy(fd, fd), s.read(fd, 9));
            }),
            new Case("descriptor-closed-one", s -> Scene.list(s.read(new Fd(50), 1),
                    s.write(new Fd(50), "x"), s.files().copy(new Fd(50), new Fd(51)),
                    s.files().setBlocking(new Fd(50), true),
                    s.files().setInherited(new Fd(50), true), s.files().lock(new Fd(50)),
                    s.files().info(new Fd(50)), s.files().sync(new Fd(50)),
                    s.files().truncate(new Fd(50), 0))),
            new Case("descriptor-blocking-is-of-the-open-file", s -> {
                Pipe pipe = s.pipe();
                s.files().copy(pipe.read(), new Fd(20));
                s.files().setBlocking(new Fd(20), false);
                return s.read(pipe.read(), 1);
            }),
            new Case("descriptor-no-more-than-allowed", s -> {
                s.file("a", "");
                int opened = 0;
                while (opened < 5000 && s.tryOpen("a", OpenMode.READ).isOk()) {
                    opened++;
                }
                Object last = s.tryOpen("a", OpenMode.READ);
                return Scene.list(opened > 100, opened == 5000 ? "EMFILE" : last);
            }),
            new Case("descriptor-terminal", s -> Scene.list(
                    s.files().terminalName(s.pipe().read()),
                    s.files().terminalName(new Fd(50)))),
            new Case("descriptor-terminal-columns", s -> Scene.list(
                    s.files().terminalColumns(s.pipe().read()),
                    s.files().terminalColumns(new Fd(50)))),
            new Case("descriptor-terminal-is-none", s -> {
                Terminals terminals = s.kernel().terminals();
                Fd pipe = s.pipe().read();
                return Scene.list(terminals.size(pipe), terminals.takeKeys(pipe),
                        terminals.mode(pipe), terminals.restore(pipe, new byte[60]),
                        terminals.size(new Fd(50)), terminals.takeKeys(new Fd(50)),
                        terminals.mode(new Fd(50)), terminals.restore(new Fd(50), new byte[60]));
            }));

    private DescriptorCases() {
    }
}

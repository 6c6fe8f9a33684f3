package jinn.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.kernel.Files;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Fd;
import jinn.value.OpenMode;

/**
 * The program that makes the system what it should be, and what it waits for.
 *
 * @param terminal becomes its stdin, and its controlling terminal
 * @param fifo the logger's; none where the scanner writes a newline instead
 */
public record Stage2(List<String> words, Optional<String> terminal, Optional<String> fifo) {

    /**
     * The last three steps of the fifo trick: close the inherited writing end, open the fifo for
     * writing so that it blocks until the logger has opened it for reading, and only then exec.
     *
     * @param pipe the scanner's newline comes out of it; null where there is a fifo
     */
    public Child child(List<String> variables, Files.Pipe pipe) {
        List<Child.Action> setUp = new ArrayList<>();
        setUp.add(new Child.NewSession());
        if (terminal.isPresent()) {
            setUp.add(new Child.OpenAs(Fd.STDIN, terminal.get(), OpenMode.READ));
        }
        if (fifo.isPresent()) {
            setUp.add(new Child.Close(Fd.STDOUT));
            setUp.add(new Child.OpenAs(Fd.STDOUT, fifo.get(), OpenMode.WRITE));
            setUp.add(new Child.Copy(Fd.STDOUT, Fd.STDERR));
        } else {
            setUp.add(new Child.Close(pipe.write()));
            setUp.add(new Child.AwaitNewline(pipe.read()));
            setUp.add(new Child.Close(pipe.read()));
        }
        return Child.onItsOwn(List.copyOf(setUp), new Child.Exec(words.getFirst(), words,
                new Environment.Exactly(variables)));
    }

    public Stage2 withTerminal(String path) {
        return new Stage2(words, Optional.of(path), fifo);
    }
}

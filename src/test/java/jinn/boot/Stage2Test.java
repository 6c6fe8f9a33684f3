package jinn.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jinn.kernel.Files.Pipe;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Fd;
import jinn.value.OpenMode;
import org.junit.jupiter.api.Test;

final class Stage2Test {

    private static final List<String> WORDS = List.of("/b/rc.init", "default", "quiet");
    private static final List<String> VARIABLES = List.of("PATH=/bin");
    private static final Pipe PIPE = new Pipe(new Fd(3), new Fd(4));
    private static final Stage2 LOGGED =
            new Stage2(WORDS, Optional.empty(), Optional.of("/fifo"));
    private static final Stage2 UNLOGGED = new Stage2(WORDS, Optional.empty(), Optional.empty());

    @Test
    void itOpensTheFifoBlockingBeforeItBecomesTheScript() {
        assertThat(LOGGED.child(VARIABLES, null)).isEqualTo(Child.onItsOwn(List.of(
                new Child.NewSession(),
                new Child.Close(Fd.STDOUT),
                new Child.OpenAs(Fd.STDOUT, "/fifo", OpenMode.WRITE),
                new Child.Copy(Fd.STDOUT, Fd.STDERR)),
                new Child.Exec("/b/rc.init", WORDS, new Environment.Exactly(VARIABLES))));
    }

    @Test
    void itsPipeEndsWithTheScanner() {
        assertThat(UNLOGGED.child(VARIABLES, PIPE).setUp()).containsExactly(
                new Child.NewSession(),
                new Child.Close(PIPE.write()),
                new Child.AwaitNewline(PIPE.read()),
                new Child.Close(PIPE.read()));
    }

    @Test
    void itsTerminalIsOpenedBySessionLeaderSoThatItControls() {
        assertThat(LOGGED.withTerminal("/dev/pts/0").child(VARIABLES, null).setUp())
                .startsWith(new Child.NewSession(),
                        new Child.OpenAs(Fd.STDIN, "/dev/pts/0", OpenMode.READ));
    }
}

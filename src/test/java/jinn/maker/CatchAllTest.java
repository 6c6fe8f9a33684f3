package jinn.maker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jinn.kernel.Kernel;
import jinn.sim.World;
import jinn.value.Account;
import jinn.value.Fatal;
import jinn.value.FileInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose the logs are, and that nothing else becomes theirs. */
final class CatchAllTest {

    private static final FileInfo.Owner LOGGER = new FileInfo.Owner(7, 8);

    private final World world = new World(1);
    private int code = -1;
    private FileInfo found;

    @AfterEach
    void off() {
        world.close();
    }

    /** Makes the logs there; what has the other path then is {@code found}. */
    private void make(String logs, String looked) {
        world.program("maker", (kernel, _) -> maker(kernel, logs, looked));
        world.files().executable("/bin/maker", "maker");
        world.start("/bin/maker");
        world.runMs(1000);
    }

    private int maker(Kernel kernel, String logs, String looked) {
        Account user = new Account("log", LOGGER.uid(), LOGGER.gid(), List.of(), "/");
        try {
            new CatchAll(kernel, "/bin/jinn", "t", Optional.of(user)).makeLogs(logs, 02750);
            code = 0;
        } catch (Fatal fatal) {
            code = fatal.code();
        }
        found = kernel.files().info(looked).orFatal("stat", looked);
        return 0;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/new/logs", "/new/logs/"})
    void logsAreTheLoggers(String path) {
        make(path, "/new/logs");
        assertThat(code).isZero();
        assertThat(found.owner()).isEqualTo(LOGGER);
        assertThat(found.permissions()).isEqualTo(02750);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logs", "/logs/"})
    void whatASymlinkLeadsToStaysWhose(String path) {
        world.files().directory("/etc/secret", 0700).symlink("/etc/secret", "/logs");
        make(path, "/etc/secret");
        assertThat(code).isEqualTo(Fatal.USAGE);
        assertThat(found.owner()).isNotEqualTo(LOGGER);
        assertThat(found.permissions()).isEqualTo(0700);
    }

    @Test
    void fileIsNoDirectory() {
        world.files().file("/logs", "");
        make("/logs", "/logs");
        assertThat(code).isEqualTo(Fatal.USAGE);
        assertThat(found.owner()).isNotEqualTo(LOGGER);
    }
}

package jinn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import jinn.kernel.Kernel;
import jinn.sim.Fault;
import jinn.sim.Layout;
import jinn.sim.World;
import jinn.value.Account;
import jinn.value.Errno;
import jinn.value.FileInfo.Owner;
import jinn.value.Result;
import jinn.value.Result.Failed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everybody is served, but 2001 is not; whatever befalls that rule, nobody wins by it. */
final class RuleDirectoryTest {

    private static final Owner DENIED = new Owner(2001, 2001);
    private static final Owner SERVER = new Owner(0, 0);

    private final World world = new World(1);
    private Result<Rule> rule;

    @AfterEach
    void off() {
        world.close();
    }

    private Result<Rule> decided(Consumer<Layout> damage) {
        world.files().devices().file("/rules/uid/default/allow", "")
                .executable("/bin/server", "server");
        world.account(new Account("root", 0, 0, List.of(0), "/root"));
        damage.accept(world.files());
        world.program("server", (kernel, _) -> decide(kernel));
        world.start("/bin/server");
        world.runMs(100);
        return rule;
    }

    private int decide(Kernel kernel) {
        rule = new RuleDirectory(kernel, "/rules").decide(DENIED, SERVER);
        return 0;
    }

    private void assertRefused(Errno errno, Consumer<Layout> damage) {
        assertThat(decided(damage)).isEqualTo(new Failed<Rule>(errno));
    }

    @Test
    void whatIsNotThereIsNoRule() {
        assertThat(decided(_ -> { })).isEqualTo(new Result.Ok<>(Rule.ALLOW));
    }

    @Test
    void aDenialCounts() {
        assertThat(decided(files -> files.file("/rules/uid/2001/deny", "")))
                .isEqualTo(new Result.Ok<>(Rule.DENY));
    }

    @Test
    void aDenialThatLeadsNowhereIsNotNoRule() {
        assertRefused(Errno.EINVAL, files -> files.directory("/rules/uid/2001")
                .symlink("/nowhere", "/rules/uid/2001/deny"));
    }

    @Test
    void aRuleThatLeadsNowhereIsNotNoRule() {
        assertRefused(Errno.EINVAL, files -> files.symlink("/nowhere", "/rules/uid/2001"));
    }

    @Test
    void aKindThatLeadsNowhereIsNotNoRule() {
        assertRefused(Errno.EINVAL, files -> files.symlink("/nowhere", "/rules/gid"));
    }

    @Test
    void aFileInPlaceOfARuleIsNoRuleToPassBy() {
        assertRefused(Errno.ENOTDIR, files -> files.file("/rules/uid/2001", ""));
    }

    @Test
    void aScriptThatLeadsNowhereIsNotNoScript() {
        assertRefused(Errno.EINVAL, files -> files.file("/rules/uid/2001/allow", "")
                .symlink("/nowhere", "/rules/uid/2001/exec"));
    }

    @Test
    void aScriptThatLostItsBytesIsNotNoScript() {
        assertRefused(Errno.EINVAL, files -> files.file("/rules/uid/2001/allow", "")
                .file("/rules/uid/2001/exec", ""));
    }

    @Test
    void aScriptWithAZeroByteWouldRunItsFirstHalf() {
        assertRefused(Errno.EINVAL, files -> files.file("/rules/uid/2001/allow", "")
                .file("/rules/uid/2001/exec", "true\0false"));
    }

    @Test
    void aScriptIsNeverCut() {
        assertThat(decided(files -> files.file("/rules/uid/2001/allow", "")
                .file("/rules/uid/2001/exec", "x".repeat(4096))))
                .isEqualTo(new Result.Ok<>(new Rule(true, "", "x".repeat(4096))));
    }

    @Test
    void aLongerScriptIsTooLarge() {
        assertRefused(Errno.EFBIG, files -> files.file("/rules/uid/2001/allow", "")
                .file("/rules/uid/2001/exec", "x".repeat(4097)));
    }

    @Test
    void aFifoInPlaceOfAScriptIsNotWaitedFor() {
        assertRefused(Errno.EINVAL, files -> files.file("/rules/uid/2001/allow", "")
                .fifo("/rules/uid/2001/exec", 0600));
    }

    @Test
    void aVariableIsNeverCut() {
        assertRefused(Errno.EFBIG, files -> files.file("/rules/uid/2001/allow", "")
                .file("/rules/uid/2001/env/A", "x".repeat(4096)));
    }

    @Test
    void aDirectoryInPlaceOfAVariableCannotBeRead() {
        assertRefused(Errno.EISDIR, files -> files.file("/rules/uid/2001/allow", "")
                .directory("/rules/uid/2001/env/A"));
    }

    @Test
    void aVariableThatLeadsNowhereIsNotNoVariable() {
        assertRefused(Errno.EINVAL, files -> files.file("/rules/uid/2001/allow", "")
                .directory("/rules/uid/2001/env").symlink("/nowhere", "/rules/uid/2001/env/A"));
    }

    @Test
    void variablesThatLeadNowhereAreNotNone() {
        assertRefused(Errno.EINVAL, files -> files.file("/rules/uid/2001/allow", "")
                .symlink("/nowhere", "/rules/uid/2001/env"));
    }

    @Test
    void moreVariablesThanMayBeAreNotLeftOut() {
        assertRefused(Errno.E2BIG, files -> {
            files.file("/rules/uid/2001/allow", "");
            for (int i = 0; i <= 1000; i++) {
                files.file("/rules/uid/2001/env/A" + i, "1\n");
            }
        });
    }

    @Test
    void aZeroByteInAValueIsALineEndAsInEnvdir() {
        assertThat(decided(files -> files.file("/rules/uid/2001/allow", "")
                .file("/rules/uid/2001/env/A", "x\0y \n")))
                .isEqualTo(new Result.Ok<>(new Rule(true, "A=x\ny\0", "")));
    }

    /** Each call that reads them, failing: nobody is served by what was not read. */
    @Test
    void aRuleThatCannotBeReadToItsEndServesNobody() {
        for (String call : List.of("info", "infoFollowing", "open",
                "openFollowing", "read", "readDirectory")) {
            try (World other = new World(1)) {
                other.files().file("/rules/uid/default/allow", "")
                        .file("/rules/uid/2001/allow", "").file("/rules/uid/2001/exec", "exit")
                        .file("/rules/uid/2001/env/A", "1\n").executable("/bin/server", "server");
                other.faults(made -> made.name().equals(call)
                        ? new Fault.Fail(Errno.EIO) : Fault.NONE);
                other.program("server", (kernel, _) -> decide(kernel));
                other.start("/bin/server");
                other.runMs(100);
                assertThat(rule).as(call).isEqualTo(new Failed<Rule>(Errno.EIO));
            }
        }
    }
}

package jinn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import jinn.sim.Fault;
import jinn.sim.Layout;
import jinn.sim.World;
import jinn.value.Account;
import jinn.value.FileInfo.Owner;
import jinn.value.Result;
import jinn.value.Result.Ok;
import org.junit.jupiter.api.Test;

/**
 * Rules that are replaced in one step while the server looks at them: before each of its calls.
 * Everybody may come, but 2001 may not, or only as the new rules say.
 */
final class SwappedRulesTest {

    private static final Owner CLIENT = new Owner(2001, 2001);
    private static final Rule NARROW = new Rule(true, "A=1\0", "exit");
    private static final int CALLS_MAX = 200;

    private Result<Rule> rule;

    /** How many calls a decision took, and that none of them let the client in by other rules. */
    private int swappedAtEach(Consumer<Layout> before, Consumer<Layout> swap) {
        int calls = CALLS_MAX;
        for (int nth = 1; nth <= calls; nth++) {
            calls = swappedAt(nth, before, swap);
            boolean right = !(rule instanceof Ok<Rule>(Rule found)) || found.equals(Rule.DENY)
                    || found.equals(NARROW);
            assertThat(right).as("swapped before call " + nth + ": " + rule).isTrue();
        }
        return calls;
    }

    private int swappedAt(int nth, Consumer<Layout> before, Consumer<Layout> swap) {
        AtomicInteger calls = new AtomicInteger();
        try (World world = new World(1)) {
            world.account(new Account("root", 0, 0, List.of(0), "/root"));
            before.accept(world.files().executable("/bin/server", "server"));
            world.program("server", (kernel, _) -> {
                world.faults(_ -> {
                    if (calls.incrementAndGet() == nth) {
                        swap.accept(world.files());
                    }
                    return Fault.NONE;
                });
                rule = new RuleDirectory(kernel, "/rules").decide(CLIENT, new Owner(0, 0));
                world.faults(_ -> Fault.NONE);
                return 0;
            });
            world.start("/bin/server");
            world.runMs(100);
        }
        return calls.get();
    }

    private static void narrow(Layout files, String rule) {
        files.file(rule + "/allow", "").file(rule + "/env/A", "1\n").file(rule + "/exec", "exit");
    }

    private static void relink(Layout files, String target, String path) {
        files.remove(path).symlink(target, path);
    }

    @Test
    void aDenialBecomesARuleThatAllowsSomething() {
        assertThat(swappedAtEach(files -> {
            files.file("/rules/uid/default/allow", "").file("/old/deny", "")
                    .symlink("/old", "/rules/uid/2001");
            narrow(files, "/new");
        }, files -> relink(files, "/new", "/rules/uid/2001"))).isGreaterThan(4);
    }

    @Test
    void aRuleThatAllowsSomethingBecomesADenial() {
        assertThat(swappedAtEach(files -> {
            files.file("/rules/uid/default/allow", "").file("/new/deny", "")
                    .symlink("/old", "/rules/uid/2001");
            narrow(files, "/old");
        }, files -> relink(files, "/new", "/rules/uid/2001"))).isGreaterThan(8);
    }

    @Test
    void theOldRuleIsRemovedOnceTheNewOneIsThere() {
        swappedAtEach(files -> {
            files.file("/rules/uid/default/allow", "").file("/new/deny", "")
                    .symlink("/old", "/rules/uid/2001");
            narrow(files, "/old");
        }, files -> {
            relink(files, "/new", "/rules/uid/2001");
            files.remove("/old/env/A").remove("/old/exec").remove("/old/allow");
        });
    }

    @Test
    void aRuleThatIsRemovedIsThereOrNot() {
        assertThat(swappedAtEach(files -> {
            files.file("/rules/uid/default/deny", "");
            narrow(files, "/rules/uid/2001");
        }, files -> files.remove("/rules/uid/2001/env/A").remove("/rules/uid/2001/exec")
                .remove("/rules/uid/2001/allow"))).isGreaterThan(8);
    }

    @Test
    void allRulesAreReplaced() {
        assertThat(swappedAtEach(files -> files.symlink("/one", "/rules")
                .file("/one/uid/default/allow", "").file("/one/uid/2001/deny", "")
                .file("/two/uid/default/allow", "").file("/two/gid/2001/deny", ""),
                files -> relink(files, "/two", "/rules"))).isGreaterThan(4);
    }

    @Test
    void allRulesAreReplacedAndTheOldOnesRemoved() {
        assertThat(swappedAtEach(files -> files.symlink("/one", "/rules")
                .file("/one/uid/default/allow", "").file("/one/gid/2001/deny", "")
                .file("/two/uid/default/deny", ""),
                files -> {
                    relink(files, "/two", "/rules");
                    files.remove("/one/gid/2001/deny").removeDirectory("/one/gid/2001");
                })).isGreaterThan(4);
    }
}

package jinn.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jinn.kernel.Kernel;
import jinn.sim.Fault;
import jinn.sim.Faults;
import jinn.sim.World;
import jinn.value.Errno;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tree is dead where that is known, and only then. */
final class TreeLinkTest {

    private static final String TOP = "/run/jinn-run.1.2";

    private final World world = new World(1);

    @AfterEach
    void off() {
        world.close();
    }

    private Object said(Function<Kernel, Object> question) {
        List<Object> said = new ArrayList<>();
        world.program("asks", (kernel, _) -> {
            said.add(question.apply(kernel));
            return 0;
        });
        world.files().devices().executable("/asks", "asks");
        world.start("/asks");
        world.runToEnd(1000);
        return said.getFirst();
    }

    private Object isAlive(Faults faults) {
        world.faults(faults);
        return said(kernel -> TreeLink.isAlive(kernel.files(), TOP));
    }

    @Test
    void oneWithoutALockIsDead() {
        world.files().directory(TOP);
        assertThat(isAlive(_ -> Fault.NONE)).isEqualTo(false);
    }

    @Test
    void oneWhoseLockNobodyHasIsDead() {
        world.files().file(TOP + "/main/supervise/lock", "");
        assertThat(isAlive(_ -> Fault.NONE)).isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "isLocked"})
    void oneThatCannotBeAskedIsAlive(String call) {
        world.files().file(TOP + "/main/supervise/lock", "");
        assertThat(isAlive(one -> one.name().equals(call) ? new Fault.Fail(Errno.ENFILE)
                : Fault.NONE)).isEqualTo(true);
    }

    @Test
    void aLinkThatLeadsElsewhereByNowStays() {
        world.files().symlink(TOP, "/run/jinn-run").symlink("/run/jinn-run.3.4", "/run/other");
        said(kernel -> {
            TreeLink.remove(kernel.files(), "/run/jinn-run", TOP);
            TreeLink.remove(kernel.files(), "/run/other", TOP);
            return "";
        });
        assertThat(world.files().names("/run")).containsExactly("other");
    }

    /** The link that is made, and what is removed for it. */
    private List<Object> made() {
        List<Object> said = new ArrayList<>();
        said.add(said(kernel -> TreeLink.make(kernel, "/run/jinn-run.5.6", List.of("/run", "/tmp"),
                said::add)));
        return said;
    }

    @Test
    void theTreeOfAnInitWhoseScannerIsDeadIsRemoved() {
        String old = "/run/jinn-run.init.1.2";
        world.files().file(old + "/service/.s6-svscan/lock", "").symlink(old, "/run/jinn-run")
                .directory("/tmp");
        assertThat(made()).containsExactly(old, "/run/jinn-run");
    }

    @Test
    void theTreeOfAnInitThatHasNoScannerYetStays() {
        String young = "/run/jinn-run.init.1.2";
        world.files().directory(young + "/service/.s6-svscan").symlink(young, "/run/jinn-run")
                .directory("/tmp");
        assertThat(made()).containsExactly("/tmp/jinn-run");
    }
}

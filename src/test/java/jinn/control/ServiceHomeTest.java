package jinn.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.scenario.Served;
import jinn.sim.Fault;
import jinn.sim.Faults;
import jinn.sim.World;
import jinn.value.Errno;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether somebody supervises a directory: one answer to each way not to find out. */
final class ServiceHomeTest {

    private static final ServiceHome HOME = ServiceHome.of("/svc");

    private final World world = new World(1);

    @AfterEach
    void off() {
        world.close();
    }

    private Result<Boolean> asked(Faults faults) {
        List<Result<Boolean>> said = new ArrayList<>();
        world.program("asks", (kernel, _) -> {
            said.add(HOME.isSupervised(kernel.files()));
            return 0;
        });
        world.files().devices().directory("/svc/supervise").executable("/asks", "asks");
        world.faults(faults);
        world.start("/asks");
        world.runMs(1000);
        return said.getFirst();
    }

    private static List<Errno> obstacles() {
        return List.of(Errno.EACCES, Errno.ENOTDIR, Errno.ELOOP, Errno.EMFILE, Errno.ENFILE,
                Errno.ENOMEM);
    }

    @Test
    void whoHoldsTheLockSupervises() {
        world.program("holds", (kernel, _) -> {
            HOME.takeLock(kernel.files()).orFatal("lock", HOME.lock());
            return Served.sleep(kernel);
        });
        world.files().directory("/svc/supervise").executable("/holds", "holds");
        world.start("/holds");
        world.runMs(100);
        assertThat(asked(_ -> Fault.NONE)).isEqualTo(new Ok<>(true));
    }

    @Test
    void aLockThatNobodyHoldsIsNobodys() {
        world.files().file(HOME.lock(), "");
        assertThat(asked(_ -> Fault.NONE)).isEqualTo(new Ok<>(false));
    }

    @Test
    void whereThereIsNoneThereNeverWasASupervisor() {
        assertThat(asked(_ -> Fault.NONE)).isEqualTo(new Ok<>(false));
    }

    @ParameterizedTest
    @MethodSource("obstacles")
    void whatKeepsFromLookingIsTold(Errno errno) {
        assertThat(asked(call -> call.name().equals("open") ? new Fault.Fail(errno) : Fault.NONE))
                .isEqualTo(new Failed<>(errno));
    }

    @Test
    void onlyAShortageSaysNothingOfWhatWasAsked() {
        assertThat(List.of(Errno.EACCES, Errno.ENOTDIR, Errno.ELOOP, Errno.ENOENT, Errno.ENXIO))
                .noneMatch(Errno::isShortage);
        assertThat(List.of(Errno.EMFILE, Errno.ENFILE, Errno.ENOMEM))
                .allMatch(Errno::isShortage);
    }

    @Test
    void theNamesOfTheWorkingDirectoryHaveNoDirectory() {
        assertThat(ServiceHome.HERE.status()).isEqualTo("supervise/status");
        assertThat(ServiceHome.of("").status()).isEqualTo("/supervise/status");
        assertThat(HOME.logger().lock()).isEqualTo("/svc/log/supervise/lock");
    }
}

package jinn.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.sim.Fault;
import jinn.sim.World;
import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Running;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who cannot be looked at is not taken for dead. */
final class ProcessListTest {

    private static final Pid SELF = new Pid(10);

    private final World world = new World(1);
    private final List<Result<List<Running>>> all = new ArrayList<>();
    private final List<Result<Running>> one = new ArrayList<>();

    @BeforeEach
    void threeLive() {
        world.files().symlink("10", "/proc/self");
        for (int number = 10; number < 13; number++) {
            world.files().file("/proc/" + number + "/stat", number + " (name) S 1 "
                    + number + " " + number + " 0".repeat(15) + " 77 0\n");
        }
        world.program("census", (kernel, _) -> {
            all.add(new ProcessList(kernel.files()).take(SELF));
            one.add(new ProcessList(kernel.files()).of(SELF, new Pid(11)));
            return 0;
        });
        world.files().executable("/census", "census");
    }

    @AfterEach
    void off() {
        world.close();
    }

    private static List<Errno> gone() {
        return List.of(Errno.ENOENT, Errno.ESRCH);
    }

    private static List<Errno> hidden() {
        return List.of(Errno.EPERM, Errno.EACCES);
    }

    private static List<Errno> shortages() {
        return List.of(Errno.ENFILE, Errno.EMFILE, Errno.ENOMEM);
    }

    private void take(Errno errno) {
        world.faults(call -> call.name().equals("open")
                && call.arguments().contains("/proc/11/stat") ? new Fault.Fail(errno) : Fault.NONE);
        run();
    }

    private void run() {
        world.start("/census");
        world.runToEnd(1000);
    }

    private List<Integer> numbers() {
        return all.getFirst().orFatal("see", "who lives").stream()
                .map(running -> running.pid().number()).toList();
    }

    @Test
    void everybodyIsSeen() {
        run();
        assertThat(numbers()).containsExactlyInAnyOrder(10, 11, 12);
        assertThat(one.getFirst().orFatal("see", "one").start()).isEqualTo(77);
    }

    @ParameterizedTest
    @MethodSource("gone")
    void whoIsGoneIsNotMissed(Errno errno) {
        take(errno);
        assertThat(numbers()).containsExactlyInAnyOrder(10, 12);
        assertThat(one.getFirst().failedWith(Errno.ESRCH)).isTrue();
    }

    /** As /proc mounted with hidepid=1 and security modules answer. */
    @ParameterizedTest
    @MethodSource("hidden")
    void whoIsHiddenIsPassedOver(Errno errno) {
        take(errno);
        assertThat(numbers()).containsExactlyInAnyOrder(10, 12);
    }

    @ParameterizedTest
    @MethodSource("shortages")
    void withoutMeansToLookNobodyIsSaidToBeDead(Errno errno) {
        take(errno);
        assertThat(all.getFirst().failedWith(errno)).isTrue();
        assertThat(one.getFirst().failedWith(errno)).isTrue();
    }
}

package jinn.shutdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jinn.shutdown.Survivors.Spared;
import jinn.shutdown.order.Paths;
import jinn.value.Pid;
import jinn.value.Running;
import org.junit.jupiter.api.Test;

final class SurvivorsTest {

    private static final Spared SPARED = new Spared(Pid.INIT, new Pid(20),
            List.of(Paths.DAEMON, Paths.LOGGER), List.of(new Pid(30)));

    private static Running one(int pid, int parent, int session, String title) {
        return new Running(new Pid(pid), new Pid(parent), session, 0, title);
    }

    @Test
    void processOneTheDaemonTheLoggerAndTheirSupervisorsStay() {
        List<Running> living = List.of(one(1, 0, 1, "jinn svscan /run/service"),
                one(19, 1, 1, "jinn supervise " + Paths.DAEMON), one(20, 19, 20, "shutdownd"),
                one(29, 1, 1, "s6-supervise " + Paths.LOGGER), one(30, 29, 30, "jinn log"),
                one(31, 30, 30, "gzip"));

        assertThat(Survivors.others(living, SPARED)).isEmpty();
    }

    @Test
    void everybodyElseHasToGo() {
        List<Running> living = List.of(one(2, 1, 1, "jinn supervise a"),
                one(3, 2, 3, "jinn supervise " + Paths.DAEMON), one(4, 1, 4, "sleep 1000"),
                one(5, 20, 20, "left by rc.shutdown"));

        assertThat(Survivors.others(living, SPARED)).isEqualTo(living);
    }

    @Test
    void aLineNamesServicesWithTheirPids() {
        List<Running> left = List.of(one(2, 1, 1, "jinn supervise a"), one(3, 2, 3, "a --serve"),
                one(4, 3, 3, "a worker"), one(5, 1, 5, "sleep 1000"),
                one(6, 1, 1, "jinn supervise b"));

        assertThat(Survivors.line(left, Map.of(3, "a"))).isEqualTo("waiting for a (pid 3),"
                + " a (pid 4), sleep (pid 5), supervisor of b (pid 6)");
    }

    @Test
    void aLineNamesSoManyAndCountsTheRest() {
        List<Running> left = new ArrayList<>();
        for (int i = 0; i < Survivors.NAMED_MAX + 3; i++) {
            left.add(one(100 + i, 1, 100 + i, "sleep 5"));
        }

        assertThat(Survivors.line(left, Map.of())).contains("sleep (pid 111) and 3 more")
                .doesNotContain("112");
    }
}

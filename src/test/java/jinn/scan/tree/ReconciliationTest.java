package jinn.scan.tree;

import static jinn.scan.tree.Rig.catchAll;
import static jinn.scan.tree.Rig.id;
import static jinn.scan.tree.Rig.logged;
import static jinn.scan.tree.Rig.plain;
import static jinn.scan.tree.Role.LOGGER;
import static jinn.scan.tree.Role.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import jinn.control.ScanOrder;
import jinn.scan.tree.Config.Limits;
import jinn.scan.tree.ScanResult.Found;
import jinn.value.Signal;
import org.junit.jupiter.api.Test;

final class ReconciliationTest {

    @Test
    void twoNamesOfOneDirectoryGetOneSupervisor() {
        assertThat(Rig.with(plain("a", 1), plain("b", 1)).started()).containsExactly("a");
    }

    @Test
    void aRenamedServiceKeepsItsSupervisorAndHasItsNewNameLater() {
        Rig rig = Rig.with(plain("a", 1)).after(2000).sees(plain("b", 1));
        assertThat(rig.started()).isEmpty();
        assertThat(rig.died(0, SERVICE).started()).containsExactly("b");
    }

    @Test
    void asLongAsTheOldNameIsThereItIsKept() {
        Rig rig = Rig.with(plain("b", 1)).after(2000).sees(plain("a", 1), plain("b", 1));
        assertThat(rig.died(0, SERVICE).started()).containsExactly("b");
    }

    @Test
    void aServiceThatWentGoesOnUntilPruned() {
        Rig rig = Rig.with(plain("a", 1)).sees();
        assertThat(rig.sent()).isEmpty();
        assertThat(rig.told(ScanOrder.PRUNE).sent()).containsExactly("TERM a");
        assertThat(rig.died(0, SERVICE).started()).isEmpty();
        assertThat(rig.table().services()).isZero();
    }

    @Test
    void pruneLeavesTheActiveAlone() {
        Rig rig = Rig.with(plain("a", 1), logged("b", 2)).told(ScanOrder.PRUNE);
        assertThat(rig.effects).isEmpty();
    }

    @Test
    void prunedLoggersAreToldAfterTheirServices() {
        Rig rig = Rig.with(logged("b", 2)).sees().told(ScanOrder.PRUNE);
        assertThat(rig.sent()).containsExactly("TERM b");
        assertThat(rig.died(0, SERVICE).effects).containsExactly(
                new Effect.StopAbandoned(0, "b", Rig.id(2)),
                new Effect.Send(new SupervisorId(0, LOGGER), Signal.HUP), new Effect.ClosePipe(0));
    }

    @Test
    void theOtherPruneSendsLoggersATerm() {
        Rig rig = Rig.with(logged("b", 2)).sees().told(ScanOrder.PRUNE_LOGGERS);
        assertThat(rig.died(0, SERVICE).sent()).containsExactly("TERM b/log");
    }

    @Test
    void aPrunedCatchAllLoggerIsHungUp() {
        Rig rig = Rig.with(catchAll()).sees().told(ScanOrder.PRUNE);
        assertThat(rig.sent()).containsExactly("HUP s6-svscan-log");
    }

    @Test
    void aDeadOneThatWentIsForgotten() {
        Rig rig = Rig.with(plain("a", 1)).died(0, SERVICE).sees();
        assertThat(rig.table().services()).isZero();
        assertThat(rig.after(1000).expired(Timer.RESPAWN).started()).isEmpty();
    }

    @Test
    void onePrunedThatComesBackIsStartedAgain() {
        Rig rig = Rig.with(plain("a", 1)).sees().told(ScanOrder.PRUNE).sees(plain("a", 1));
        assertThat(rig.started()).isEmpty();
        assertThat(rig.after(2000).died(0, SERVICE).started()).containsExactly("a");
    }

    @Test
    void aHalfDeadPairThatComesBackIsAwaitedAndThenFresh() {
        Rig rig = Rig.with(logged("b", 2)).sees().died(0, SERVICE).sees(logged("b", 2));
        assertThat(rig.started()).isEmpty();
        assertThat(rig.died(0, LOGGER).effects).contains(new Effect.Scan());
        assertThat(rig.sees(logged("b", 2)).started()).containsExactly("b/log", "b");
    }

    @Test
    void anInactivePairWhoseLoggerDiesLosesItsPipe() {
        Rig rig = Rig.with(logged("b", 2)).sees().died(0, LOGGER);
        assertThat(rig.effects).containsExactly(new Effect.ClosePipe(0));
        assertThat(rig.died(0, SERVICE).table().services()).isZero();
    }

    @Test
    void eitherHalfOfAnActivePairComesBackToTheSamePipe() {
        Rig rig = Rig.with(logged("b", 2)).after(2000);
        assertThat(rig.died(0, LOGGER).started()).containsExactly("b/log");
        assertThat(rig.died(0, SERVICE).started()).containsExactly("b");
        assertThat(rig.effects).doesNotContain(new Effect.ClosePipe(0));
    }

    @Test
    void aLoggerAddedLaterIsStartedAndTheServiceFollowsWhenItRestarts() {
        Rig rig = Rig.with(plain("a", 1)).after(2000).sees(new Found("a", id(1), id(7)));
        assertThat(rig.started()).containsExactly("a/log");
        assertThat(rig.died(0, SERVICE).effects).contains(
                new Effect.Start(new SupervisorId(0, SERVICE), "a", Stdio.INTO_PIPE));
    }

    @Test
    void aLoggerThatWentIsPrunedAlone() {
        Rig rig = Rig.with(logged("a", 1)).sees(plain("a", 1)).told(ScanOrder.PRUNE);
        assertThat(rig.sent()).containsExactly("HUP a/log");
        assertThat(rig.died(0, LOGGER).effects).containsExactly(new Effect.ClosePipe(0));
        assertThat(rig.after(2000).died(0, SERVICE).effects).contains(
                new Effect.Start(new SupervisorId(0, SERVICE), "a", Stdio.PLAIN));
    }

    @Test
    void anotherLoggerWaitsForTheOldOne() {
        Rig rig = Rig.with(logged("a", 1)).sees(new Found("a", id(1), id(7)));
        assertThat(rig.started()).isEmpty();
        assertThat(rig.warnings()).hasSize(1);
        rig.told(ScanOrder.PRUNE).died(0, LOGGER);
        assertThat(rig.effects).contains(new Effect.Scan());
        assertThat(rig.sees(new Found("a", id(1), id(7))).started()).containsExactly("a/log");
    }

    @Test
    void anotherLoggerTakesThePlaceOfADeadOneAtOnce() {
        Rig rig = Rig.with(logged("a", 1)).died(0, LOGGER).sees(new Found("a", id(1), id(7)));
        assertThat(rig.effects).contains(new Effect.ClosePipe(0));
        assertThat(rig.started()).containsExactly("a/log");
    }

    @Test
    void aDirectoryIsNeverSupervisedTwice() {
        Rig rig = Rig.with(new Found("a", id(1), id(2)), plain("b", 2));
        assertThat(rig.started()).containsExactly("a/log", "a");
        assertThat(rig.warnings()).hasSize(1);
        rig = Rig.with(plain("a", 2), new Found("b", id(1), id(2)));
        assertThat(rig.started()).containsExactly("a", "b");
        rig = Rig.with(new Found("a", id(1), id(1)));
        assertThat(rig.started()).containsExactly("a");
    }

    @Test
    void tooManyServicesCostOnlyTheOnesTooMany() {
        Rig rig = new Rig(Rig.config(new Limits(4, true, 251), 0));
        rig.sees(plain("a", 1), logged("b", 2), logged("c", 3), plain("d", 4), plain("e", 5));
        assertThat(rig.started()).containsExactly("a", "b/log", "b", "d");
        assertThat(rig.warnings()).containsExactly("skipping c: too many services",
                "skipping e: too many services");
    }

    @Test
    void aPairCountsOnceWhereItIsAskedTo() {
        Rig rig = new Rig(Rig.config(new Limits(2, false, 251), 0));
        rig.sees(logged("a", 1), logged("b", 2), plain("c", 3));
        assertThat(rig.started()).containsExactly("a/log", "a", "b/log", "b");
    }

    @Test
    void aLoggerAddedLaterCountsToo() {
        Rig rig = new Rig(Rig.config(new Limits(1, true, 251), 0));
        rig.sees(plain("a", 1)).sees(logged("a", 1));
        assertThat(rig.started()).isEmpty();
        assertThat(rig.warnings()).containsExactly("skipping a/log: too many services");
    }

    @Test
    void aPlaceIsUsedAgain() {
        Rig rig = Rig.with(plain("a", 1), plain("b", 2)).sees(plain("b", 2));
        rig.died(0, SERVICE).sees(plain("b", 2), plain("c", 3));
        assertThat(rig.effects).contains(
                new Effect.Start(new SupervisorId(0, SERVICE), "c", Stdio.PLAIN));
    }
}

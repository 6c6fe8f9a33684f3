package jinn.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ServiceOrder;
import jinn.control.ServiceStatus;
import jinn.supervise.settings.Criticality;
import jinn.supervise.settings.Facts;
import jinn.supervise.settings.History;
import jinn.supervise.settings.RestartPolicy;
import jinn.value.Pid;
import jinn.value.WaitStatus;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random lives, each input at a random time, answered as a kernel could answer. */
final class MachineHistoryTest {

    private static final int INPUTS_MAX = 200;

    /** Something from outside; {@code choice} picks a detail where there is one to pick. */
    record Input(Kind kind, int choice, int afterMs) {
    }

    enum Kind {
        ORDER, SIGNAL, OUR_CHILD_DIES, OTHER_CHILD_DIES, READY, WAIT
    }

    @Provide
    Arbitrary<List<Input>> inputs() {
        return Combinators.combine(Arbitraries.of(Kind.class), Arbitraries.integers()
                .between(0, 999), Arbitraries.integers().between(0, 700)).as(Input::new)
                .list().ofMaxSize(INPUTS_MAX);
    }

    @Property
    void noHistoryReachesABugOrStartsTwiceWithinASecondOfItsOwnAccord(
            @ForAll("inputs") List<Input> inputs) {
        World world = new World();
        world.begin();
        inputs.forEach(world::take);
        for (int i = 1; i < world.startsMs.size(); i++) {
            if (!world.ordered.get(i)) {
                assertThat(world.startsMs.get(i) - world.startsMs.get(i - 1))
                        .isGreaterThanOrEqualTo(Machine.START_INTERVAL_MS);
            }
        }
    }

    @Property
    void statusIsWrittenBeforeEachEventThatTellsOfIt(@ForAll("inputs") List<Input> inputs) {
        World world = new World();
        world.begin();
        inputs.forEach(world::take);
        assertThat(world.early).isEmpty();
    }

    /** Timers, one child, and answers to spawns that depend on nothing but a count. */
    private static final class World {

        private static final long NEVER = Long.MAX_VALUE;

        private final List<Long> startsMs = new ArrayList<>();
        private final List<Boolean> ordered = new ArrayList<>();
        private final List<String> early = new ArrayList<>();
        private State state;
        private ServiceStatus onDisk;
        private long nowMs;
        private long timerMs = NEVER;
        private int spawns = 1;
        private int looks;
        private boolean ready;
        private boolean byOrder;

        void begin() {
            perform(Machine.begin(facts(), true));
        }

        void take(Input input) {
            long untilMs = nowMs + input.afterMs();
            while (timerMs <= untilMs && !(state instanceof State.Gone)) {
                nowMs = Math.max(nowMs, timerMs);
                timerMs = NEVER;
                happen(new Event.Expired());
            }
            nowMs = untilMs;
            Event event = event(input);
            if (event != null && !(state instanceof State.Gone)) {
                byOrder = event instanceof Event.Ordered;
                happen(event);
                byOrder = false;
            }
        }

        private Event event(Input input) {
            int choice = input.choice();
            return switch (input.kind()) {
                case ORDER -> new Event.Ordered(
                        ServiceOrder.values()[choice % ServiceOrder.values().length]);
                case SIGNAL -> choice > 20 ? null : new Event.Signalled(
                        Event.Reason.values()[choice % Event.Reason.values().length]);
                case OUR_CHILD_DIES -> switch (state) {
                    case State.Up _, State.Finishing _ -> new Event.Died(new Pid(spawns),
                            WaitStatus.exited(choice % 4 == 0 ? 125 : choice % 4));
                    default -> null;
                };
                case OTHER_CHILD_DIES -> new Event.Died(new Pid(1), WaitStatus.exited(0));
                case READY -> {
                    boolean can = state instanceof State.Up && !ready;
                    ready |= can;
                    yield can ? new Event.BecameReady() : null;
                }
                case WAIT -> null;
            };
        }

        /** Settings that change with each start. */
        private Facts facts() {
            return Cells.facts(nowMs, new Cells.Asked(
                    spawns % 7 == 0 ? new History.Limit(2, 3000) : null,
                    spawns % 6 == 0 ? new RestartPolicy(100, 2000, 10, 1000) : null,
                    Criticality.values()[spawns % 5 % 3], spawns % 2 == 0, spawns % 11 == 0,
                    spawns % 2 == 1));
        }

        private void happen(Event event) {
            perform(Machine.step(state, event, facts()));
        }

        private void perform(Step step) {
            state = step.next();
            step.effects().forEach(this::perform);
        }

        private void perform(Effect effect) {
            switch (effect) {
                case Effect.StartRun _ -> answerStart();
                case Effect.StartFinish _ -> happen(++spawns % 3 == 0
                        ? new Event.NoFinish() : new Event.FinishStarted(new Pid(spawns)));
                case Effect.FindRemaining _ -> happen(++looks % 3 == 0
                        ? new Event.NothingLeft() : Cells.left(new Pid(2)));
                case Effect.WriteStatus(ServiceStatus status) -> onDisk = status;
                case Effect.Notify(String letters) -> check(letters);
                case Effect.ArmTimer(long delayMs) -> timerMs = nowMs + delayMs;
                case Effect.DisarmTimer _ -> timerMs = NEVER;
                default -> {
                }
            }
        }

        private void answerStart() {
            spawns++;
            if (spawns % 5 == 0) {
                happen(new Event.NotStarted(Launcher.RETRY_MS, "why"));
                return;
            }
            ready = false;
            startsMs.add(nowMs);
            ordered.add(byOrder);
            happen(new Event.Started(new Pid(spawns)));
        }

        private void check(String letters) {
            boolean told = switch (letters) {
                case "u" -> onDisk.isUp() && !onDisk.flags().ready();
                case "U" -> onDisk.isUp() && onDisk.flags().ready();
                case "d" -> !onDisk.isUp() && onDisk.flags().finishing();
                case "D", "dD", "OD", "dOD" -> onDisk.pid() == 0 && onDisk.flags().ready();
                case "s", "f" -> onDisk.pid() == 0;
                default -> letters.equals("x");
            };
            if (!told) {
                early.add(letters);
            }
        }
    }
}

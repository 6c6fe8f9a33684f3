package jinn.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jinn.control.ScanOrder;
import jinn.control.ScannerHome;
import jinn.control.StoreOrder.Kind;
import jinn.kernel.Files.Pipe;
import jinn.kernel.Kernel;
import jinn.kernel.Sockets;
import jinn.scan.tree.Config;
import jinn.scan.tree.Effect;
import jinn.scan.tree.Rig;
import jinn.scan.tree.Role;
import jinn.scan.tree.Service;
import jinn.scan.tree.ServiceTable;
import jinn.scan.tree.Supervisor;
import jinn.scan.tree.SupervisorId;
import jinn.scan.tree.SupervisorSlot;
import jinn.sim.World;
import jinn.system.Report;
import jinn.value.Fd;
import jinn.value.FileInfo.Identity;
import jinn.value.Pid;
import jinn.value.Signal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HandoverTest {

    private static final ScannerDirectory.Taken TAKEN = new ScannerDirectory.Taken(new Fd(4),
            new Fd(5));

    private static Handover with(Service... services) {
        ServiceTable table = ServiceTable.EMPTY;
        for (int i = 0; i < services.length; i++) {
            table = table.with(2 * i, services[i]);
        }
        return new Handover(TAKEN, table, new HashMap<>(Map.of(new SupervisorId(0, Role.SERVICE),
                new Pid(77))), new HashMap<>(Map.of(0, new Pipe(new Fd(8), new Fd(9)))),
                new HashSet<>(Set.of(new SupervisorId(0, Role.SERVICE))), stored());
    }

    private static DescriptorStore.Content stored() {
        return new DescriptorStore.Content(new Sockets.Pair(new Fd(10), new Fd(11)),
                new HashMap<>(Map.of(new SupervisorId(0, Role.LOGGER), new HashMap<>(
                        Map.of(Kind.PIPE, new Fd(12), Kind.SOCKET, new Fd(13))))));
    }

    private static String text(Handover handover) {
        return handover.head() + handover.services(0, handover.table().end()) + Handover.END;
    }

    private static void comesBack(Handover handover) {
        Handover back = Handover.parse(text(handover));
        assertThat(back.taken()).isEqualTo(handover.taken());
        assertThat(back.pids()).isEqualTo(handover.pids());
        assertThat(back.pipes()).isEqualTo(handover.pipes());
        assertThat(back.unsupervised()).isEqualTo(handover.unsupervised());
        assertThat(back.stored()).isEqualTo(handover.stored());
        assertThat(back.table().end()).isEqualTo(handover.table().end());
        for (int i = 0; i < back.table().end(); i++) {
            assertThat(back.table().find(i)).isEqualTo(handover.table().find(i));
        }
    }

    @Property
    void everyServiceComesBackAsItWas(
            @ForAll @StringLength(min = 1) @CharRange(from = 1, to = 255) String name,
            @ForAll long inode, @ForAll @LongRange(min = 0) long ns, @ForAll boolean flag) {
        SupervisorSlot alive = new SupervisorSlot(new Identity(inode, inode, 0),
                new Supervisor.Alive(ns), flag);
        SupervisorSlot due = new SupervisorSlot(new Identity(1, inode, 0), new Supervisor.Due(ns),
                !flag);
        comesBack(with(new Service(name, alive, due, flag, Signal.TERM)));
        comesBack(with(new Service(name, due, SupervisorSlot.NONE, !flag, Signal.HUP),
                new Service("-", alive.with(Supervisor.HELD),
                        due.with(Supervisor.ABSENT), flag, Signal.HUP)));
    }

    /** Nobody is taken for absent because of a word that is not understood. */
    @Test
    void aHandoverWithAnUnknownWordIsNotUnderstood() {
        SupervisorSlot alive = new SupervisorSlot(new Identity(1, 2, 3), new Supervisor.Alive(4),
                true);
        String text = text(with(new Service("web", alive, SupervisorSlot.NONE, false, Signal.HUP)));
        assertThat(Handover.parse(text).table().end()).isEqualTo(1);
        Handover other = Handover.parse(text.replace("\0alive\0", "\0paused\0"));
        assertThat(other.table().end()).isZero();
        assertThat(other.taken()).isEqualTo(TAKEN);
    }

    @Test
    void manyFreePlacesInARowComeBackFree() {
        SupervisorSlot alive = new SupervisorSlot(new Identity(1, 2, 3), new Supervisor.Alive(4),
                true);
        Service late = new Service("late", alive, SupervisorSlot.NONE, false, Signal.HUP);
        Handover handover = with(late);
        comesBack(new Handover(TAKEN, handover.table().with(1000, late), handover.pids(),
                handover.pipes(), handover.unsupervised(), handover.stored()));
    }

    @Test
    void whatWouldNotFitIntoMemoryAgainIsNotWritten() {
        Service[] many = new Service[20_000];
        SupervisorSlot alive = new SupervisorSlot(new Identity(1, 2, 3), new Supervisor.Alive(4),
                true);
        Arrays.fill(many, new Service("x".repeat(100), alive, SupervisorSlot.NONE, false,
                Signal.HUP));
        try (World world = new World(1)) {
            world.program("scanner", (kernel, _) -> reborn(kernel, with(many)));
            world.files().devices().executable("/scanner", "scanner");
            world.start("/scanner");
            world.runToEnd(1000);
            assertThat(world.console()).isEqualTo("jinn svscan: warning: unable to write "
                    + ".s6-svscan/handover: file too large\nleft behind: false\n");
        }
    }

    private static int reborn(Kernel kernel, Handover handover) {
        var report = new Report(kernel, "svscan");
        kernel.files().makeDirectory(ScannerHome.NAME, 0700).orFatal("make", ScannerHome.NAME);
        new Reexec(report, new Config(".", new Config.Limits(1, true, 251), 0,
                Config.Channels.NONE, Config.Manner.PLAIN)).run(handover);
        report.print("left behind: " + kernel.files().info(Handover.PATH).isOk() + "\n");
        return 0;
    }

    @Test
    void whatIsOfAnotherMakeHoldsTheLockAndTheFifoOnly() {
        String other = text(with()).replace("svscan 2", "svscan 3") + "more\0";
        assertThat(Handover.parse(other).taken()).isEqualTo(TAKEN);
        assertThat(Handover.parse(other).table().services()).isZero();
    }

    @Test
    void whatTheFirstReleaseLeftIsTakenOverWhole() {
        String fields = "jinn svscan 1 4 5 0 web 0 1 8 9 7 11 0 1 alive 99 77 0 7 12 0 1 due 55 0 1"
                + " 3 one 1 15 - - 7 13 0 0 held 0 0 0 - 0 0 0 absent 0 0 0 end ";
        Handover back = Handover.parse(fields.replace("svscan 1", "svscan_1").replace(' ', '\0')
                .replace("jinn\0svscan_1", "jinn svscan 1"));
        assertThat(back.taken()).isEqualTo(TAKEN);
        assertThat(back.table().at(0)).isEqualTo(new Service("web",
                new SupervisorSlot(new Identity(7, 11, 0), new Supervisor.Alive(99), true),
                new SupervisorSlot(new Identity(7, 12, 0), new Supervisor.Due(55), true), false,
                Signal.HUP));
        assertThat(back.table().at(3).name()).isEqualTo("one");
        assertThat(back.pids()).isEqualTo(Map.of(new SupervisorId(0, Role.SERVICE), new Pid(77)));
        assertThat(back.pipes()).isEqualTo(Map.of(0, new Pipe(new Fd(8), new Fd(9))));
        assertThat(back.unsupervised()).isEqualTo(Set.of(new SupervisorId(0, Role.LOGGER)));
        assertThat(back.stored().descriptors()).isEmpty();
    }

    @Property
    void aTornTextIsNoService(@ForAll @LongRange(min = 0, max = 200) long size) {
        SupervisorSlot alive = new SupervisorSlot(new Identity(1, 2, 3), new Supervisor.Alive(4),
                true);
        String text = text(with(new Service("a", alive, SupervisorSlot.NONE, false, Signal.HUP)));
        String torn = text.substring(0, (int) Math.min(size, text.length() - 1));
        assertThat(Handover.parse(torn).table().services()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4294967295", "2147483647", "18446744073709551615", "x"})
    void aPlaceThatThereCannotBeIsNoService(String place) {
        SupervisorSlot alive = new SupervisorSlot(new Identity(1, 2, 3), new Supervisor.Alive(4),
                true);
        String text = text(with(new Service("a", alive, SupervisorSlot.NONE, false, Signal.HUP)));
        String damaged = text.replace("\0" + "0\0a\0", "\0" + place + "\0a\0");
        assertThat(damaged).isNotEqualTo(text);
        assertThat(Handover.parse(damaged).taken()).isEqualTo(TAKEN);
        assertThat(Handover.parse(damaged).table().services()).isZero();
    }

    @Test
    void nobodyIsRebornBeforeTheGateIsOpen() {
        assertThat(Rig.with(Rig.plain("a", 1)).told(ScanOrder.REEXECUTE).effects)
                .isEqualTo(List.of(new Effect.Reexecute()));
        assertThat(Rig.loggerFirst(Rig.catchAll()).told(ScanOrder.REEXECUTE).warnings())
                .containsExactly("too early to become another program");
    }
}

package jinn.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import jinn.kernel.Kernel;
import jinn.sim.Fault;
import jinn.sim.Faults;
import jinn.sim.World;
import jinn.system.SmallFiles;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EventDirectoryTest {

    private static final String PATH = "/svc/event";
    private static final String DEAD = PATH + "/ftrig1:@400000006b02ed88227b6880:eRDxrD";

    private final World world = new World(1);

    @AfterEach
    void off() {
        world.close();
    }

    @Test
    void aListenerHearsWhatIsToldInOrder() {
        assertThat(run(kernel -> {
            Subscription subscription = Subscription.open(kernel, PATH);
            directory(kernel).send("s");
            directory(kernel).send("dD");
            return subscription.letters() + subscription.letters();
        })).isEqualTo("sdD");
    }

    @Test
    void nobodyMayListenWhileTheGroupChanges() {
        List<String> calls = new ArrayList<>();
        world.faults(call -> {
            if (call.name().startsWith("set")) {
                calls.add(call.name() + " " + call.arguments().getLast());
            }
            return Fault.NONE;
        });
        assertThat(run(kernel -> {
            calls.clear();
            return directory(kernel).makeFor(
                    new EventDirectory.Listeners(OptionalInt.of(5), true), 0).isOk();
        })).isEqualTo("true");
        assertThat(calls).hasSize(3);
        assertThat(calls.getFirst()).isEqualTo("setPermissions 700");
        assertThat(calls.getLast()).isEqualTo("setPermissions 3730");
    }

    @Test
    void aListenersNameIsTheOneThatTellersLookFor() {
        assertThat(run(kernel -> {
            Subscription.open(kernel, PATH);
            return names(kernel).getFirst();
        })).matches("ftrig1:@[0-9a-f]{24}:[-_0-9A-Za-z]{6}").hasSize(EventDirectory.NAME_SIZE);
    }

    @Test
    void aListenerThatLeavesTakesItsFifoWithIt() {
        assertThat(run(kernel -> {
            Subscription.open(kernel, PATH).close();
            return names(kernel);
        })).isEqualTo("[]");
    }

    /** A listener may have made it, as a hard link to somebody's file. */
    @Test
    void onlyAFifoIsWrittenTo() {
        world.files().file("/home/file", "another's").directory(PATH)
                .link("/home/file", DEAD);
        assertThat(run(kernel -> directory(kernel).send("s"))).isEqualTo("Ok[value=0]");
        assertThat(world.files().text("/home/file")).isEqualTo("another's");
    }

    @Test
    void whatIsNoListenerIsLookedAtOnce() {
        String name = DEAD.substring(0, DEAD.length() - 1);
        world.files().file(name + "1", "").directory(name + "2").symlink("/etc", name + "3")
                .fifo(name + "4", 0600).fifo("/home/fifo", 0600).link("/home/fifo", name + "5");
        assertThat(run(kernel -> {
            directory(kernel).send("s");
            return names(kernel);
        })).isEqualTo("[]");
        assertThat(world.files().exists("/home/fifo")).isTrue();
    }

    @Test
    void cleaningTakesItAwayToo() {
        world.files().file(DEAD, "").symlink("/etc", DEAD.substring(0, DEAD.length() - 1) + "3");
        assertThat(run(kernel -> {
            directory(kernel).clean();
            return names(kernel);
        })).isEqualTo("[]");
    }

    @Test
    void whoDoesNotOwnTheDirectoryLeavesItThere() {
        world.files().file(DEAD, "").owner(PATH, 2001);
        assertThat(run(kernel -> {
            directory(kernel).send("s");
            directory(kernel).clean();
            return names(kernel).size();
        })).isEqualTo("1");
    }

    @Test
    void aSecondNameOfAFileIsNoListener() {
        world.files().file("/etc/passwd", "root").directory(PATH)
                .link("/etc/passwd", DEAD);
        assertThat(run(kernel -> directory(kernel).send("d"))).isEqualTo("Ok[value=0]");
        assertThat(world.files().text("/etc/passwd")).isEqualTo("root");
    }

    @Test
    void aSymlinkInThePlaceOfANewDirectoryChangesNothingElse() {
        world.files().directory("/etc", 0755);
        world.faults(call -> {
            boolean made = call.name().equals("open") && call.arguments().contains(PATH);
            if (made) {
                world.files().removeDirectory(PATH).symlink("/etc", PATH);
                world.faults(Faults.NONE);
            }
            return Fault.NONE;
        });
        world.files().directory("/svc");
        world.program("body", (kernel, _) -> {
            try {
                directory(kernel).make();
            } catch (Fatal fatal) {
                return fatal.code();
            }
            return 0;
        });
        world.files().executable("/bin/body", "body");
        world.start("/bin/body");
        world.runToEnd(1000);
        assertThat(world.files().permissions("/etc")).isEqualTo(0755);
    }

    @Test
    void aSymlinkInThePlaceOfAListenerChangesNothingElse() {
        world.files().file("/etc/shadow", "root");
        world.faults(call -> {
            boolean fresh = call.name().equals("open")
                    && call.arguments().getFirst().toString().startsWith(PATH + "/.ftrig1");
            if (fresh) {
                String path = call.arguments().getFirst().toString();
                world.files().remove(path).symlink("/etc/shadow", path);
                world.faults(Faults.NONE);
            }
            return Fault.NONE;
        });
        assertThat(run(kernel -> {
            try {
                Subscription.open(kernel, PATH);
                return "listens";
            } catch (Fatal fatal) {
                return fatal.getMessage();
            }
        })).contains("unable to open " + PATH);
        assertThat(world.files().permissions("/etc/shadow")).isEqualTo(0644);
    }

    @Test
    void everybodyMayWriteToAListener() {
        assertThat(run(kernel -> {
            kernel.files().setUmask(077);
            Subscription.open(kernel, PATH);
            return mode(kernel, PATH + "/" + names(kernel).getFirst());
        })).isEqualTo("622");
    }

    @Test
    void tellingRemovesAListenerThatIsGone() {
        world.files().fifo(DEAD, 0622);
        assertThat(run(kernel -> directory(kernel).send("u").orFatal("tell", PATH))).isEqualTo("0");
        assertThat(world.files().exists(DEAD)).isFalse();
    }

    @Test
    void aSymlinkIsNoListenerWhereverItLeads() {
        world.files().file("/victim", "kept");
        assertThat(run(kernel -> {
            kernel.files().makeSymlink("/victim", DEAD).orFatal("link", DEAD);
            directory(kernel).clean();
            int told = directory(kernel).send("u").orFatal("tell", PATH);
            return told + new SmallFiles(kernel.files()).read("/victim").orFatal("read", "it");
        })).isEqualTo("0kept");
    }

    @Test
    void cleaningRemovesOnlyListenersThatAreGone() {
        world.files().fifo(DEAD, 0622).fifo(PATH + "/other", 0622);
        assertThat(run(kernel -> {
            Subscription.open(kernel, PATH);
            directory(kernel).clean();
            return names(kernel).size();
        })).isEqualTo("2");
        assertThat(world.files().exists(DEAD)).isFalse();
    }

    @Test
    void whatIsNoListenerIsLeftAlone() {
        world.files().file(PATH + "/readme", "").fifo(PATH + "/ftrig1:@short", 0622);
        assertThat(run(kernel -> directory(kernel).send("u").orFatal("tell", PATH))).isEqualTo("0");
        assertThat(world.files().exists(PATH + "/ftrig1:@short")).isTrue();
    }

    @Test
    void aFullFifoLosesTheEventAndNothingElse() {
        world.files().fifo(DEAD, 0622);
        assertThat(run(kernel -> {
            kernel.files().open(DEAD, OpenMode.READ.nonBlocking());
            Fd fd = kernel.files().open(DEAD, OpenMode.WRITE.nonBlocking()).orFatal("open", DEAD);
            byte[] page = new byte[4096];
            while (kernel.files().write(fd, page, 0, page.length).isOk()) {
            }
            return directory(kernel).send("u").orFatal("tell", PATH);
        })).isEqualTo("0");
        assertThat(world.files().exists(DEAD)).isTrue();
    }

    @Test
    void aNewDirectoryIsForTheGroup() {
        assertThat(run(kernel -> mode(kernel, PATH))).isEqualTo("3730");
    }

    @Test
    void aDirectoryThatIsThereIsLeftAsItIs() {
        world.files().directory(PATH, 0700);
        assertThat(run(kernel -> mode(kernel, PATH))).isEqualTo("700");
    }

    @Test
    void behindASymlinkTheTargetIsMade() {
        world.files().symlink("../elsewhere", PATH);
        assertThat(run(kernel -> mode(kernel, "/elsewhere"))).isEqualTo("3730");
    }

    private static EventDirectory directory(Kernel kernel) {
        return new EventDirectory(kernel, PATH);
    }

    private static String mode(Kernel kernel, String path) {
        return Integer.toOctalString(
                kernel.files().info(path).orFatal("stat", path).permissions());
    }

    private static List<String> names(Kernel kernel) {
        return kernel.files().list(PATH).orFatal("list", PATH);
    }

    /** As process 1, in a machine whose directory was made if it was missing. */
    private String run(Function<Kernel, Object> body) {
        List<String> answer = new ArrayList<>();
        world.files().directory("/svc");
        world.program("body", (kernel, _) -> {
            directory(kernel).make();
            answer.add(String.valueOf(body.apply(kernel)));
            return 0;
        });
        world.files().executable("/bin/body", "body");
        world.start("/bin/body");
        world.runToEnd(1000);
        return answer.getFirst();
    }
}

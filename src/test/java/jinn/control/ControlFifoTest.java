package jinn.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Kernel;
import jinn.scenario.Served;
import jinn.sim.SimProcess;
import jinn.sim.World;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.PollSet;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client and what somebody put in the place of a control fifo. */
final class ControlFifoTest {

    private static final String FIFO = "/svc/supervise/control";

    private final World world = new World(1);

    @AfterEach
    void off() {
        world.close();
    }

    private SimProcess client() {
        world.files().directory("/svc/supervise").executable("/bin/client", "client");
        world.program("client", (kernel, _) -> {
            try {
                ControlFifo.send(kernel, ServiceHome.of("/svc"),
                        List.of(ServiceOrder.DOWN, ServiceOrder.UP));
                return 0;
            } catch (Fatal fatal) {
                new Report(kernel, "client").fatal(fatal);
                return fatal.code();
            }
        });
        return world.start("/bin/client");
    }

    private SimProcess reader(int unread, long waitMs) {
        world.files().directory("/svc/supervise").executable("/bin/reader", "reader")
                .executable("/bin/stay", "stay");
        world.program("stay", (kernel, _) -> Served.sleep(kernel)).start("/bin/stay");
        world.program("reader", (kernel, _) -> read(kernel, unread, waitMs));
        SimProcess reader = world.start("/bin/reader");
        world.runMs(100);
        return reader;
    }

    /** Reads after a while; before, so much lies in the fifo. */
    private static int read(Kernel kernel, int unread, long waitMs) {
        Fd fd = ControlFifo.serve(kernel, FIFO);
        Fd own = kernel.files().open(FIFO, OpenMode.WRITE.nonBlocking()).orFatal("open", FIFO);
        kernel.files().write(own, new byte[unread], 0, unread);
        kernel.poller().poll(new PollSet(), waitMs);
        PollSet set = new PollSet();
        set.add(fd, false);
        byte[] chunk = new byte[4096];
        String last = "";
        while (!last.endsWith("du")) {
            kernel.poller().poll(set, 1000);
            last = kernel.files().read(fd, chunk, 0, chunk.length) instanceof Ok<Integer>(var count)
                    ? Bytes.fromArray(chunk, 0, count) : last;
        }
        new Report(kernel, "reader").print(last);
        return 0;
    }

    @Test
    void ordersArrive() {
        SimProcess reader = reader(0, 5000);
        SimProcess client = client();
        world.runMs(6000);
        assertThat(client.status().code()).isZero();
        assertThat(reader.output()).isEqualTo("du");
    }

    @Test
    void aFullFifoIsWaitedFor() {
        SimProcess reader = reader(65_536, 5000);
        SimProcess client = client();
        world.runMs(6000);
        assertThat(client.status().code()).isZero();
        assertThat(reader.output()).isEqualTo("du");
    }

    @Test
    void aFifoThatNobodyEmptiesIsNotWaitedForForEver() {
        reader(65_536, 60_000);
        SimProcess client = client();
        world.runMs(11_000);
        assertThat(client.status().code()).isEqualTo(111);
        assertThat(client.output()).contains("operation timed out");
    }

    @Test
    void aFileInItsPlaceIsLeftAsItIs() {
        world.files().file(FIFO, "kept");
        SimProcess client = client();
        world.runMs(100);
        assertThat(client.status().code()).isEqualTo(100);
        assertThat(world.files().text(FIFO)).isEqualTo("kept");
    }

    @Test
    void aSymlinkInItsPlaceIsNotFollowed() {
        world.files().directory("/svc/supervise").file("/victim", "kept")
                .symlink("/victim", FIFO);
        SimProcess client = client();
        world.runMs(100);
        assertThat(client.status().code()).isEqualTo(111);
        assertThat(world.files().text("/victim")).isEqualTo("kept");
    }

    @Test
    void aFileIsNotToldAnythingInPassingEither() {
        world.files().file(FIFO, "kept").file("/victim", "kept")
                .symlink("/victim", "/svc/supervise/linked").executable("/bin/passer", "passer");
        List<Result<?>> told = new ArrayList<>();
        world.program("passer", (kernel, _) -> {
            Report report = new Report(kernel, "passer");
            for (String path : List.of(FIFO, "/svc/supervise/linked", "/svc/none")) {
                told.add(ControlFifo.tell(report, path, List.of(ServiceOrder.DOWN)));
            }
            return 0;
        });
        world.start("/bin/passer");
        world.runMs(100);
        assertThat(told).containsExactly(new Failed<>(Errno.EINVAL), new Failed<>(Errno.ELOOP),
                new Failed<>(Errno.ENOENT));
        assertThat(world.files().text(FIFO) + world.files().text("/victim"))
                .isEqualTo("keptkept");
    }
}

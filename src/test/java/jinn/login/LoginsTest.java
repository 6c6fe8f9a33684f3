package jinn.login;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.kernel.Files.Claim;
import jinn.kernel.Kernel;
import jinn.kernel.Limits.Limit;
import jinn.kernel.Limits.Resource;
import jinn.kernel.Poller;
import jinn.sim.World;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Instant;
import jinn.value.OpenMode;
import jinn.value.PollSet;
import jinn.value.Result;
import jinn.value.Result.Done;
import org.junit.jupiter.api.Test;

/** The files of records are written under the C library's lock, which cannot hold us up. */
final class LoginsTest {

    private static final Utmp ALICE = new Utmp(Utmp.USER_PROCESS, 7, "tty1", "1", "alice", "", 7,
            new Instant(5, 0));
    private static final Utmp BOB = new Utmp(Utmp.USER_PROCESS, 8, "tty2", "2", "bob", "", 8,
            new Instant(6, 0));

    private static final int UTMP_MAX = 1 << 23;

    private Result<Done> result;
    private int seen;
    private String said;
    private String utmp = text(ALICE) + text(BOB) + "half a record";

    private static String text(Utmp record) {
        return Bytes.fromArray(record.bytes());
    }

    @Test
    void recordIsReplacedWhereItStands() {
        run(false);
        assertThat(utmp).isEqualTo(text(ALICE) + text(BOB.loggedOut()) + "half a record");
    }

    @Test
    void whoKeepsTheLockDoesNotHoldUpTheEnd() {
        run(true);
        assertThat(utmp).isEqualTo(text(ALICE) + text(BOB.loggedOut()) + "half a record");
    }

    @Test
    void beyondTheLastRecordThatCountsNothingIsWritten() {
        String many = text(ALICE).repeat(Logins.RECORDS_MAX) + text(BOB);
        utmp = many;
        run(false);
        assertThat(utmp).isEqualTo(many);
        assertThat(result.failedWith(Errno.EFBIG)).isTrue();
        assertThat(seen).isZero();
        assertThat(said).contains("unable to read all of /run/utmp");
    }

    @Test
    void aThousandLoginsAreNoneTooMany() {
        utmp = text(ALICE).repeat(1000) + text(BOB);
        run(false);
        assertThat(utmp).isEqualTo(text(ALICE).repeat(1000) + text(BOB.loggedOut()));
        assertThat(seen).isEqualTo(1);
        assertThat(said).isEmpty();
    }

    @Test
    void ofARecordThatDoesNotFitNothingStays() {
        String before = text(ALICE) + text(BOB);
        try (World world = new World(1)) {
            world.files().devices().file(Logins.WTMP, before).executable("/run-it", "run-it");
            world.program("run-it", (kernel, _) -> {
                kernel.signals().surviveBrokenPipes();
                kernel.limits().setLimit(Resource.FILE_SIZE, new Limit(before.length() + 9, -1));
                result = new Logins(new Report(kernel, "run-it")).append(ALICE);
                kernel.limits().setLimit(Resource.FILE_SIZE, new Limit(-1, -1));
                utmp = new SmallFiles(kernel.files()).read(Logins.WTMP).orFatal("read", "it");
                return 0;
            });
            world.start("/run-it");
            world.runMs(5000);
        }
        assertThat(result.failedWith(Errno.EFBIG)).isTrue();
        assertThat(utmp).isEqualTo(before);
    }

    private void run(boolean locked) {
        try (World world = new World(1)) {
            world.files().devices().file(Logins.UTMP, utmp).executable("/keep", "keep")
                    .executable("/run-it", "run-it");
            world.program("keep", (kernel, _) -> keep(kernel));
            world.program("run-it", (kernel, _) -> {
                var logins = new Logins(new Report(kernel, "run-it"));
                seen = logins.all(one -> one.user().equals("bob")).size();
                result = logins.replace(one -> one.user().equals("bob"), BOB.loggedOut());
                utmp = new SmallFiles(kernel.files()).read(Logins.UTMP, UTMP_MAX)
                        .orFatal("read", "it");
                return 0;
            });
            if (locked) {
                world.start("/keep");
                world.runMs(10);
            }
            world.start("/run-it");
            world.runMs(5000);
            said = world.console();
        }
    }

    private static int keep(Kernel kernel) {
        Fd fd = kernel.files().open(Logins.UTMP, OpenMode.READ).orFatal("open", "it");
        kernel.files().lockForProcess(fd, new Claim(true, 0)).orFatal("lock", "it");
        kernel.poller().poll(new PollSet(), Poller.FOREVER);
        return 0;
    }
}

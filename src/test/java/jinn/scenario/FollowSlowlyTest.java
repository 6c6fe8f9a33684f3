package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.journal.Driver;
import jinn.journal.Place;
import jinn.journal.Query;
import jinn.journal.line.View;
import jinn.kernel.Kernel;
import jinn.sim.Layout;
import jinn.sim.World;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Fd;
import jinn.value.OpenMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a logger does between two looks of who reads, each step of it a moment to look at. */
final class FollowSlowlyTest {

    private static final String ARCHIVE = "/logs/@40000000000000000000000";
    private static final String MAGIC = "\u001f\u008b";
    private static final int TURN_MS = 3000;

    private final World world = new World(1);
    private final Layout files = world.files();

    FollowSlowlyTest() {
        files.directory("/logs").executable("/bin/logs", "logs").executable("/bin/gzip", "gzip");
        world.program("gzip", (kernel, _) -> unpack(kernel));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void processedFileWithoutPreviousIsTheLastArchive() {
        archive(1, packed("one")).file("/logs/processed", packed("two"))
                .file("/logs/current", "three\n");
        shows(false, "one", "two", "three");
    }

    @Test
    void processedFileBesidePreviousIsNotShown() {
        archive(1, packed("one")).file("/logs/processed", packed("tw"))
                .file("/logs/previous", "two\n").file("/logs/current", "three\n");
        shows(false, "one", "two", "three");
    }

    @Test
    void lastLinesOfAProcessedFileAreFound() {
        files.file("/logs/processed", packed("one")).file("/logs/current", "two\n");
        shows(Query.ALL.withLast(2), "one", "two");
    }

    @Test
    void whatIsReadIsNotShownAgainInAnyStepOfAProcessor() {
        files.file("/logs/current", "one\n");
        shows(true, "one");
        files.move("/logs/current", "/logs/previous").file("/logs/current", "two\n");
        shown("one", "two");
        files.file("/logs/processed", packed("o"));
        shown("one", "two");
        files.file("/logs/processed", packed("one")).remove("/logs/previous");
        shown("one", "two");
        files.move("/logs/processed", archive(1));
        shown("one", "two");
        files.move("/logs/current", "/logs/previous").file("/logs/current", "three\n");
        shown("one", "two", "three");
    }

    @Test
    void whatWasNotReadIsShownInItsPlaceInAnyStepOfAProcessor() {
        files.file("/logs/current", "one\n");
        shows(true, "one");
        archive(1, packed("one")).file("/logs/processed", packed("two")).remove("/logs/current")
                .file("/logs/current", "three\n");
        shown("one", "two", "three");
        files.move("/logs/processed", archive(2));
        shown("one", "two", "three");
        files.move("/logs/current", "/logs/previous").file("/logs/current", "four\n");
        shown("one", "two", "three", "four");
    }

    @Test
    void packedArchiveIsNotTakenForOneThatWasRemoved() {
        files.file("/logs/current", "one\n");
        shows(true, "one");
        archive(2, packed("two")).remove("/logs/current").file("/logs/current", "three\n");
        shown("one", "two", "three");
    }

    /** Numbers of files that are gone are given to new ones. */
    @Test
    void fileIsNotTakenForOneWhoseNumberItHas() {
        files.file("/logs/current", "one\n");
        shows(true, "one");
        files.move("/logs/current", "/logs/previous").file("/logs/current", "two\n");
        shown("one", "two");
        files.move("/logs/current", archive(2)).move("/logs/previous", "/logs/current")
                .overwrite("/logs/current", "three\n");
        shown("one", "two", "three");
    }

    private static String archive(int time) {
        return ARCHIVE + time + ".s";
    }

    private Layout archive(int time, String text) {
        return files.file(archive(time), text);
    }

    private static String packed(String line) {
        return MAGIC + line + "\n";
    }

    private void shows(boolean follow, String... lines) {
        shows(follow ? Query.ALL.following() : Query.ALL, lines);
    }

    private void shows(Query query, String... lines) {
        world.program("logs", (kernel, _) -> show(kernel, query));
        world.start("/bin/logs");
        shown(lines);
    }

    private void shown(String... lines) {
        world.runMs(TURN_MS);
        assertThat(files.text("/out").lines()).containsExactly(lines);
    }

    private static int show(Kernel kernel, Query query) {
        Fd out = kernel.files().open("/out", OpenMode.REPLACE).orFatal("open", "out");
        kernel.files().copy(out, Fd.STDOUT).orFatal("copy", "out");
        return new Driver(kernel, List.of(new Place("talk", "/logs")), query, View.PLAIN).run();
    }

    private static int unpack(Kernel kernel) {
        String text = new SmallFiles(kernel.files()).readAll(Fd.STDIN, SmallFiles.SIZE_MAX)
                .orFatal("read", "stdin");
        byte[] bytes = Bytes.toArray(text.substring(MAGIC.length()));
        kernel.files().write(Fd.STDOUT, bytes, 0, bytes.length);
        return 0;
    }
}

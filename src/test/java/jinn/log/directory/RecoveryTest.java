package jinn.log.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jinn.log.directory.Recovery.Found;
import jinn.log.directory.Recovery.Left;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Crashes a logger after every operation and looks whether the next one finds all records. */
final class RecoveryTest {

    /** How a crash cuts a row of operations short. */
    enum Row {
        ROTATE(DirectoryOp.ROTATE), PROCESS(DirectoryOp.ROTATE_AND_PROCESS),
                TAKE(DirectoryOp.TAKE_PROCESSED),
        LEAVE(DirectoryOp.LEAVE_UNPROCESSED), CLOSE(DirectoryOp.CLOSE);

        private final List<DirectoryOp> ops;

        Row(List<DirectoryOp> ops) {
            this.ops = ops;
        }
    }

    @ParameterizedTest
    @EnumSource(Row.class)
    void aCrashAfterAnyMoveLosesNothing(Row row) {
        for (int made = 0; made <= row.ops.size(); made++) {
            Directory directory = Directory.before(row);
            row.ops.subList(0, made).forEach(directory::make);
            directory.recover(Integer.MAX_VALUE);
            assertThat(directory.records()).as(row + " " + made).contains("older", "newer");
        }
    }

    @ParameterizedTest
    @EnumSource(Row.class)
    void aCrashDuringRecoveryLosesNothingEither(Row row) {
        for (int made = 0; made <= row.ops.size(); made++) {
            for (int recovered = 0; recovered < 8; recovered++) {
                Directory directory = Directory.before(row);
                row.ops.subList(0, made).forEach(directory::make);
                directory.recover(recovered);
                directory.recover(Integer.MAX_VALUE);
                assertThat(directory.records()).contains("older", "newer");
            }
        }
    }

    @Test
    void aCleanDirectoryIsJustOpened() {
        assertThat(Recovery.plan(new Found(Left.MARKED, Left.ABSENT, Left.ABSENT)))
                .containsExactly(DirectoryOp.OPEN_CURRENT);
    }

    @Test
    void aNewDirectoryGetsAnEmptyState() {
        assertThat(Recovery.plan(new Found(Left.ABSENT, Left.ABSENT, Left.ABSENT)))
                .contains(DirectoryOp.CREATE_STATE).endsWith(DirectoryOp.TRIM,
                DirectoryOp.OPEN_CURRENT);
    }

    @Test
    void currentThatWasNotClosedIsSalvagedAfterPrevious() {
        assertThat(Recovery.plan(new Found(Left.UNMARKED, Left.MARKED, Left.UNMARKED)))
                .containsExactly(DirectoryOp.REMOVE_PROCESSED, DirectoryOp.SALVAGE_PREVIOUS,
                DirectoryOp.REMOVE_STATE,
                        DirectoryOp.REMOVE_NEW_STATE, DirectoryOp.SALVAGE_CURRENT,
                        DirectoryOp.CREATE_STATE, DirectoryOp.TRIM,
                        DirectoryOp.OPEN_CURRENT);
    }

    @Test
    void whatTheProcessorFinishedIsTakenInPlaceOfPrevious() {
        assertThat(Recovery.plan(new Found(Left.UNMARKED, Left.MARKED, Left.MARKED)))
                .startsWith(DirectoryOp.REMOVE_PREVIOUS, DirectoryOp.ARCHIVE_PROCESSED);
    }

    /** Names, the records in each file, and which files are marked. */
    private record Directory(TreeMap<String, String> files, Set<String> marked) {

        static Directory before(Row row) {
            Directory directory = new Directory(new TreeMap<>(), new TreeSet<>());
            directory.files.put("current", "newer");
            directory.files.put(row == Row.ROTATE || row == Row.PROCESS || row == Row.CLOSE
                    ? "@0.s" : "previous", "older");
            if (row == Row.TAKE || row == Row.LEAVE) {
                directory.files.put("processed", row == Row.TAKE ? "older" : "ol");
                directory.files.put("newstate", "");
                directory.marked.add("previous");
            }
            return directory;
        }

        void recover(int ops) {
            Found found = new Found(left("current"), left("previous"), left("processed"));
            Recovery.plan(found).stream().limit(ops).forEach(this::make);
        }

        private Left left(String file) {
            return !files.containsKey(file) ? Left.ABSENT
                    : marked.contains(file) ? Left.MARKED : Left.UNMARKED;
        }

        Set<String> records() {
            return new TreeSet<>(files.values());
        }

        void make(DirectoryOp op) {
            switch (op) {
                case RESTORE_CURRENT, SYNC_CURRENT, SYNC_NEW_STATE, TRIM, RUN_PROCESSOR -> {
                }
                case SET_ASIDE -> rename("current", "previous");
                case OPEN_CURRENT -> files.putIfAbsent("current", "");
                case MARK_PREVIOUS -> marked.add("previous");
                case SYNC_PROCESSED -> marked.add("processed");
                case MARK_CURRENT -> marked.add("current");
                case ARCHIVE_PREVIOUS, SALVAGE_PREVIOUS -> archive("previous");
                case ARCHIVE_PROCESSED -> archive("processed");
                case SALVAGE_CURRENT -> archive("current");
                case KEEP_STATE -> rename("newstate", "state");
                case CREATE_STATE -> files.put("state", "");
                case REMOVE_PREVIOUS -> remove("previous");
                case REMOVE_PROCESSED -> remove("processed");
                case REMOVE_STATE -> remove("state");
                case REMOVE_NEW_STATE -> remove("newstate");
            }
        }

        private void archive(String file) {
            if (files.containsKey(file)) {
                int number = 1;
                while (files.containsKey("@" + number)) {
                    number++;
                }
                rename(file, "@" + number);
            }
        }

        private void rename(String from, String to) {
            files.put(to, files.remove(from));
            if (marked.remove(from)) {
                marked.add(to);
            }
        }

        private void remove(String file) {
            files.remove(file);
            marked.remove(file);
        }
    }
}

package jinn.log.directory;

import java.util.List;

/**
 * One thing done to the files of a log directory. Each can fail, and is then tried again, so
 * each can be done twice.
 */
public enum DirectoryOp {
    /** Where somebody took it away. */
    RESTORE_CURRENT("make anew", "current"),
    SYNC_CURRENT("sync", "current"),
    /** Current becomes previous. */
    SET_ASIDE("rename", "current"),
    OPEN_CURRENT("open", "current"),
    /** What is complete carries the owner's x permission. */
    MARK_PREVIOUS("mark", "previous"),
    ARCHIVE_PREVIOUS("archive", "previous"),
    SALVAGE_PREVIOUS("archive", "previous"),
    SALVAGE_CURRENT("archive", "current"),
    TRIM("remove old archives in", ""),
    RUN_PROCESSOR("start processor in", ""),
    SYNC_PROCESSED("sync", "processed"),
    SYNC_NEW_STATE("sync", "newstate"),
    REMOVE_PREVIOUS("remove", "previous"),
    KEEP_STATE("rename", "newstate"),
    ARCHIVE_PROCESSED("archive", "processed"),
    REMOVE_PROCESSED("remove", "processed"),
    REMOVE_STATE("remove", "state"),
    REMOVE_NEW_STATE("remove", "newstate"),
    CREATE_STATE("create", "state"),
    MARK_CURRENT("mark", "current");

    static final List<DirectoryOp> LOOK = List.of(RESTORE_CURRENT);
    static final List<DirectoryOp> ROTATE = List.of(RESTORE_CURRENT, SYNC_CURRENT, SET_ASIDE,
            OPEN_CURRENT, MARK_PREVIOUS, ARCHIVE_PREVIOUS, TRIM);
    static final List<DirectoryOp> ROTATE_AND_PROCESS = List.of(RESTORE_CURRENT, SYNC_CURRENT,
            SET_ASIDE, OPEN_CURRENT, MARK_PREVIOUS, RUN_PROCESSOR);
    static final List<DirectoryOp> TRIM_ONLY = List.of(TRIM);
    static final List<DirectoryOp> PROCESS = List.of(RUN_PROCESSOR);
    static final List<DirectoryOp> TAKE_PROCESSED = List.of(SYNC_PROCESSED, SYNC_NEW_STATE,
            REMOVE_PREVIOUS, KEEP_STATE, ARCHIVE_PROCESSED, TRIM);
    static final List<DirectoryOp> LEAVE_UNPROCESSED = List.of(REMOVE_PROCESSED,
            SALVAGE_PREVIOUS, TRIM);
    static final List<DirectoryOp> CLOSE =
            List.of(RESTORE_CURRENT, SYNC_CURRENT, MARK_CURRENT);

    private final String verb;
    private final String file;

    DirectoryOp(String verb, String file) {
        this.verb = verb;
        this.file = file;
    }

    String verb() {
        return verb;
    }

    /** The file in the directory; empty for the directory itself. */
    String file() {
        return file;
    }
}

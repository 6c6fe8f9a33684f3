package jinn.log;

import java.util.List;
import jinn.log.directory.LogDirectory;
import jinn.log.line.Direct;
import jinn.log.line.Input;
import jinn.log.line.Need;
import jinn.log.line.Sink;
import jinn.log.line.Source;
import jinn.log.line.Warnings;
import jinn.log.script.LogConfig;
import jinn.log.spool.Spool;
import jinn.value.Errno;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Waited;

/**
 * Has the sinks work, and gives them what they need for it. Here alone source and sinks meet:
 * progress is noted for a sink that says so, and room is made in one for the other.
 */
final class Upkeep {

    private final Warnings warnings;
    private final LogConfig config;
    private final List<Sink> sinks;
    private final List<LogDirectory> directories;
    private Source source;

    /** Opens what comes in by the input, and the directories. Fatal 111 where one cannot be. */
    Upkeep(Warnings warnings, LogConfig config, Sinks sinks, Input input) {
        this.warnings = warnings;
        this.config = config;
        this.sinks = sinks.all();
        this.directories = sinks.directories();
        this.source = new Direct(warnings.kernel(), input);
        sinks.prepare();
        openSource(input);
        for (LogDirectory directory : directories) {
            directory.open();
            source.note().orFatal("open", directory.path("current"));
        }
    }

    private void openSource(Input input) {
        switch (config.spool()) {
            case LogConfig.Spooled.Never _ -> {
            }
            case LogConfig.Spooled.In(String path) -> openSpool(input, path);
            case LogConfig.Spooled.WithFirst _ -> {
                if (!directories.isEmpty()) {
                    openSpool(input, directories.getFirst().path("spool"));
                }
            }
        }
    }

    private void openSpool(Input input, String path) {
        boolean mayLose = config.whenFull() == LogConfig.WhenFull.SPILL;
        Spool spool = new Spool(warnings, input, new Spool.Wanted(path, mayLose));
        source = spool.open(sinks) ? spool : source;
    }

    Source source() {
        return source;
    }

    /** Puts up to so many bytes into the input: how many, 0 at the end, EAGAIN for none now. */
    Result<Integer> read(int wanted) {
        Result<Integer> read = source.read(wanted);
        while (source.need() instanceof Need.Room(Errno errno)) {
            read = source.resume(makeRoomEverywhere(errno)
                    ? Result.DONE : new Failed<>(errno));
        }
        return read;
    }

    /** A limit for files is no matter for as long as what is dealt with can be given back. */
    private boolean makeRoomEverywhere(Errno errno) {
        boolean made = errno == Errno.EFBIG && source.compact();
        for (LogDirectory directory : directories) {
            made |= makeRoomIn(directory, errno);
        }
        return made;
    }

    private boolean makeRoomIn(LogDirectory directory, Errno errno) {
        return errno.isDiskFull() && source.compact() || directory.makeRoomAfter(errno);
    }

    void flush() {
        for (int i = 0; i < sinks.size(); i++) {
            give(sinks.get(i), sinks.get(i).flush());
        }
    }

    void restoreIfGone() {
        for (int i = 0; i < sinks.size(); i++) {
            give(sinks.get(i), sinks.get(i).restoreIfGone());
        }
        source.restoreIfGone();
    }

    void rotateNow() {
        for (LogDirectory directory : directories) {
            give(directory, directory.rotateNow());
        }
    }

    void childDied(Waited.Died died) {
        for (LogDirectory directory : directories) {
            give(directory, directory.childDied(died.pid(), died.status()));
        }
    }

    void inputEnded() {
        for (LogDirectory directory : directories) {
            give(directory, directory.inputEnded());
        }
    }

    void wake(long nowNs) {
        for (LogDirectory directory : directories) {
            give(directory, directory.wake(nowNs));
        }
    }

    /** Until it needs nothing any more. */
    private void give(Sink sink, Need first) {
        Need need = first;
        while (!(need instanceof Need.Nothing)) {
            need = sink.resume(given(sink, need));
        }
    }

    private Result<Done> given(Sink sink, Need need) {
        return switch (need) {
            case Need.Nothing _ -> Result.DONE;
            case Need.NoteProgress _ -> source.note();
            case Need.Room(Errno errno) -> sink instanceof LogDirectory directory
                    && makeRoomIn(directory, errno) ? Result.DONE : new Failed<>(errno);
        };
    }
}

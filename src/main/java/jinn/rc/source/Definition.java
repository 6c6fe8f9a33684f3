package jinn.rc.source;

import java.util.List;
import jinn.rc.database.Atomic.Oneshot;
import jinn.rc.database.Atomic.Timeouts;
import org.jspecify.annotations.Nullable;

/** What one directory of a source defines. Names in it may be anybody's, or nobody's. */
public sealed interface Definition {

    Head head();

    default String name() {
        return head().name();
    }

    /** {@code flags}: those of {@link jinn.rc.database.Atomic}. */
    record Head(String name, String directory, int flags) {

        /** The path of a file in it. */
        public String file(String name) {
            return directory + "/" + name;
        }
    }

    /** A name in a definition, and for messages where it stands. */
    record Mention(String name, String place) {
    }

    /** Whom a service names. The last three are ours, and soft: who is absent is no fault. */
    record Links(List<Mention> needs, List<Mention> wants, List<Mention> after,
            List<Mention> before) {
    }

    /**
     * How a longrun is part of a pipeline.
     *
     * @param producerFor who reads what it writes
     * @param consumerFor whose lines it reads; empty for nobody's
     * @param pipelineName the bundle of the whole pipeline
     */
    record Pipe(@Nullable Mention producerFor, List<Mention> consumerFor,
            @Nullable Mention pipelineName) {
    }

    record BundleOf(Head head, List<Mention> contents) implements Definition {
    }

    record OneshotOf(Head head, Links links, Timeouts timeouts, Oneshot scripts)
            implements Definition {
    }

    record LongrunOf(Head head, Links links, Timeouts timeouts, Pipe pipe, List<Entry> entries)
            implements Definition {

        /** Whether there is a file of that name for the supervisor. */
        public boolean has(String file) {
            for (Entry entry : entries) {
                if (entry.name().equals(file)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** One whose type nobody can tell, which is a fault: that others name it is none as well. */
    record Unknown(Head head) implements Definition {
    }

    /** Something in the directory of a longrun that its supervisor is to find. */
    sealed interface Entry {

        /** The directory that instances of a service are copies of. */
        String TEMPLATE = "template";

        String name();

        /** A program, copied. */
        record Script(String name) implements Entry {
        }

        /** A program, as it is to be written. */
        record Written(String name, String text) implements Entry {
        }

        /** A setting, as it is to be written. */
        record Setting(String name, String text) implements Entry {
        }

        /** A directory, copied with all that is in it. */
        record Tree(String name) implements Entry {
        }
    }
}

package jinn.rc.source;

import java.util.List;
import java.util.OptionalLong;
import jinn.rc.database.Atomic;
import jinn.rc.database.Atomic.Timeouts;
import jinn.rc.source.Definition.BundleOf;
import jinn.rc.source.Definition.Head;
import jinn.rc.source.Definition.Links;
import jinn.rc.source.Definition.LongrunOf;
import jinn.rc.source.Definition.Mention;
import jinn.rc.source.Definition.OneshotOf;
import jinn.rc.source.Definition.Pipe;
import jinn.rc.source.Definition.Unknown;
import jinn.supervise.settings.ServiceEntry;
import jinn.text.Decimal;
import jinn.text.Nearest;
import org.jspecify.annotations.Nullable;

/** Reads one directory of a source. Each fault in it is told; the rest is read all the same. */
final class DefinitionReader {

    private static final List<String> TYPES = List.of("bundle", "longrun", "oneshot");

    private final DefinitionFiles files;
    private final Faults faults;
    private final Head head;

    DefinitionReader(DefinitionFiles files, String name) {
        this.files = files;
        this.faults = files.faults();
        int flags = (files.has("flag-essential") ? Atomic.ESSENTIAL : 0)
                | (files.has("flag-recommended") ? Atomic.RECOMMENDED : 0);
        this.head = new Head(name, files.directory(), flags);
    }

    Definition read() {
        String type = type();
        return switch (type) {
            case "bundle" -> new BundleOf(head, files.mentions("contents", true));
            case "oneshot" -> new OneshotOf(head, links(), timeouts(),
                    new OneshotReader(files).read());
            case "longrun" -> new LongrunOf(head, links(), timeouts(), pipe(),
                    new EntryReader(files).read());
            default -> new Unknown(head);
        };
    }

    /** A service directory as s6's supervisor takes it says none: it is a longrun. */
    private String type() {
        if (!files.has("type") && files.has(ServiceEntry.RUN.file())) {
            return "longrun";
        }
        String text = files.neededText("type");
        if (text == null) {
            return "";
        }
        String type = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        if (!TYPES.contains(type)) {
            String near = Nearest.asked(type, TYPES);
            faults.broken(files.path("type"), "it has to be bundle, longrun or oneshot, and a"
                    + " newline at most" + (near.isEmpty() ? "" : "; " + near));
        }
        return type;
    }

    private Links links() {
        return new Links(files.mentions("dependencies", false), soft("wants.d"),
                soft("after.d"), soft("before.d"));
    }

    private List<Mention> soft(String directory) {
        List<Mention> mentions = files.mentionsIn(directory);
        return mentions == null ? List.of() : mentions;
    }

    private Timeouts timeouts() {
        return new Timeouts(timeout("timeout-up"), timeout("timeout-down"));
    }

    private long timeout(String name) {
        String text = files.text(name);
        if (text == null) {
            return 0;
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        OptionalLong ms = Decimal.parse(text.substring(0, end));
        if (ms.isEmpty() || ms.getAsLong() >= Timeouts.LIMIT) {
            faults.broken(files.path(name),
                    "it has to be a number of ms below 2^32, digits alone");
            return 0;
        }
        return ms.getAsLong();
    }

    private Pipe pipe() {
        Mention producerFor = single("producer-for");
        List<Mention> consumerFor = files.mentionsOf("consumer-for");
        List<Mention> producers = consumerFor == null ? List.of() : consumerFor;
        String bundle = "pipeline-name";
        if (files.has(bundle) && (producers.isEmpty() || producerFor != null)) {
            faults.warning(1, files.path(bundle),
                    "it has no effect: the last longrun of a pipeline names it");
            return new Pipe(producerFor, producers, null);
        }
        return new Pipe(producerFor, producers, single(bundle));
    }

    /** Null where there is no such file, or another number of names in it, which is told. */
    private @Nullable Mention single(String name) {
        int before = faults.errors().size();
        List<Mention> mentions = files.mentionsOf(name);
        if (mentions != null && mentions.size() != 1 && faults.errors().size() == before) {
            faults.broken(files.path(name),
                    "it has to be one name, and there are " + mentions.size());
        }
        return mentions == null || mentions.size() != 1 ? null : mentions.getFirst();
    }
}

package jinn.rc.source;

import java.util.List;
import java.util.OptionalLong;
import jinn.chain.Lexer;
import jinn.rc.database.Atomic;
import jinn.rc.database.Atomic.Oneshot;
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
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.text.Nearest;
import org.jspecify.annotations.Nullable;

/** Reads one directory of a source. Each fault in it is told; the rest is read all the same. */
final class DefinitionReader {

    private static final List<String> TYPES = List.of("bundle", "longrun", "oneshot");

    private final SourceFiles files;
    private final Faults faults;
    private final Head head;

    DefinitionReader(SourceFiles files, Head head) {
        this.files = files;
        this.faults = files.faults();
        this.head = head;
    }

    static int flags(SourceFiles files, String directory) {
        return (files.has(directory + "/flag-essential") ? Atomic.ESSENTIAL : 0)
                | (files.has(directory + "/flag-recommended") ? Atomic.RECOMMENDED : 0);
    }

    Definition read() {
        String type = type();
        return switch (type) {
            case "bundle" -> new BundleOf(head, files.mentions(head, "contents", true));
            case "oneshot" -> new OneshotOf(head, links(), timeouts(),
                    new Oneshot(script("up", true), script("down", false),
                            script("reload", false)));
            case "longrun" -> new LongrunOf(head, links(), timeouts(), pipe(),
                    new EntryReader(files, head).read());
            default -> new Unknown(head);
        };
    }

    /** A service directory as s6's supervisor takes it says none: it is a longrun. */
    private String type() {
        String path = head.file("type");
        if (!files.has(path) && files.has(head.file(ServiceEntry.RUN.file()))) {
            return "longrun";
        }
        String text = files.neededText(path);
        if (text == null) {
            return "";
        }
        String type = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        if (!TYPES.contains(type)) {
            String near = Nearest.asked(type, TYPES);
            faults.broken(path, "it has to be bundle, longrun or oneshot, and a newline at most"
                    + (near.isEmpty() ? "" : "; " + near));
        }
        return type;
    }

    private Links links() {
        return new Links(files.mentions(head, "dependencies", false), soft("wants.d"),
                soft("after.d"), soft("before.d"));
    }

    private List<Mention> soft(String directory) {
        List<Mention> mentions = files.mentionsIn(head.file(directory));
        return mentions == null ? List.of() : mentions;
    }

    private Timeouts timeouts() {
        return new Timeouts(timeout("timeout-up"), timeout("timeout-down"));
    }

    private long timeout(String name) {
        String path = head.file(name);
        String text = files.text(path);
        if (text == null) {
            return 0;
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        OptionalLong ms = Decimal.parse(text.substring(0, end));
        if (ms.isEmpty() || ms.getAsLong() >= Timeouts.LIMIT) {
            faults.broken(path, "it has to be a number of ms below 2^32, digits alone");
            return 0;
        }
        return ms.getAsLong();
    }

    /** The words of a line of execline; none where there is no file. */
    private List<String> script(String name, boolean needed) {
        String path = head.file(name);
        String text = needed ? files.neededText(path) : files.text(path);
        if (text == null) {
            return List.of();
        }
        String first = Bytes.firstLine(text);
        if (first.startsWith("#!") && !first.contains("execlineb")) {
            faults.warning(1, path + ":1", "it is a line of execline, not a file that is executed:"
                    + " " + first + " is a comment");
        }
        return switch (Lexer.lex(text)) {
            case Lexer.Words(List<String> words) -> words;
            case Lexer.Wrong(String reason, int line) -> {
                faults.broken(path + ":" + line, reason);
                yield List.of();
            }
        };
    }

    private Pipe pipe() {
        Mention producerFor = single("producer-for");
        List<Mention> consumerFor = files.mentionsOf(head.file("consumer-for"));
        List<Mention> producers = consumerFor == null ? List.of() : consumerFor;
        String path = head.file("pipeline-name");
        if (files.has(path) && (producers.isEmpty() || producerFor != null)) {
            faults.warning(1, path, "it has no effect: the last longrun of a pipeline names it");
            return new Pipe(producerFor, producers, null);
        }
        return new Pipe(producerFor, producers, single("pipeline-name"));
    }

    /** Null where there is no such file, or another number of names in it, which is told. */
    private @Nullable Mention single(String name) {
        String path = head.file(name);
        int before = faults.errors().size();
        List<Mention> mentions = files.mentionsOf(path);
        if (mentions != null && mentions.size() != 1 && faults.errors().size() == before) {
            faults.broken(path, "it has to be one name, and there are " + mentions.size());
        }
        return mentions == null || mentions.size() != 1 ? null : mentions.getFirst();
    }
}

package jinn.guide;

import java.util.ArrayList;
import java.util.List;
import jinn.option.Description;
import jinn.option.Kind;
import jinn.option.Operand;
import jinn.option.Option;
import jinn.option.Option.Place;
import jinn.text.Bytes;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/** What may stand in the place of the last word of a line, by what programs say they take. */
public final class Completion {

    /** What only the shell, or the moment, knows. */
    public enum Ask {
        NOTHING, FILE, DIRECTORY, COMMAND, USER, GROUP, VARIABLE, SERVICE
    }

    /** What a line is looked at with. */
    public interface Known {

        /** What a program takes; null of what is none of ours. */
        @Nullable Description about(String program);

        List<String> programs();

        /** What one of those is for. */
        String purpose(String program);
    }

    /** A word, and what is said of it. */
    public record Candidate(String word, String text) {
    }

    /** Candidates that begin as the last word does; and what else may stand there. */
    public record Answer(List<Candidate> candidates, Ask ask) {
    }

    private static final String ITSELF = "jinn";

    /** Operands of programs that tell of programs. */
    private static final String PROGRAM_OR_THEME = "program-or-theme";

    private final Known known;
    private final List<Candidate> candidates = new ArrayList<>();
    private Ask ask = Ask.NOTHING;
    private String word = "";

    /** What every candidate begins with, where it is no whole word. */
    private String before = "";

    private Completion(Known known) {
        this.known = known;
    }

    /** Of a whole line: the program first. Bash makes three words of {@code --name=value}. */
    public static Answer of(Known known, List<String> line) {
        Completion completion = new Completion(known);
        List<String> words = joined(line);
        completion.word = words.isEmpty() ? "" : words.getLast();
        boolean apart = !line.isEmpty() && !completion.word.equals(line.getLast());
        completion.command(words);
        List<Candidate> found = new ArrayList<>();
        for (Candidate one : completion.candidates) {
            String whole = completion.before + one.word;
            if (whole.startsWith(completion.word)) {
                found.add(new Candidate(apart ? one.word : whole, one.text));
            }
        }
        return new Answer(found, completion.ask);
    }

    private static List<String> joined(List<String> line) {
        List<String> words = new ArrayList<>();
        for (String one : line) {
            String last = words.isEmpty() ? "" : words.getLast();
            boolean joins = last.startsWith("--") && (one.equals("=") && last.indexOf('=') < 0
                    || last.endsWith("="));
            if (joins) {
                words.set(words.size() - 1, last + one);
            } else {
                words.add(one);
            }
        }
        return words;
    }

    /** The first word names the program, or is the last one. */
    private void command(List<String> words) {
        if (words.size() < 2) {
            ask = Ask.COMMAND;
            return;
        }
        String name = Bytes.baseName(words.getFirst());
        if (name.equals(ITSELF)) {
            if (words.size() == 2) {
                programs();
                return;
            }
            command(words.subList(1, words.size()));
            return;
        }
        Description about = known.about(name);
        if (about == null) {
            ask = Ask.FILE;
            return;
        }
        behind(about, words.subList(1, words.size()));
    }

    private void programs() {
        for (String name : known.programs()) {
            if (name.startsWith(word)) {
                add(name, known.purpose(name));
            }
        }
        if (word.startsWith("-")) {
            add("--help", "what jinn is, and themes");
            add("--version", "version, commit and formats");
        }
    }

    private void behind(Description about, List<String> words) {
        int last = words.size() - 1;
        int at = 0;
        while (at < last && words.get(at).length() > 1 && words.get(at).charAt(0) == '-') {
            if (words.get(at).equals("--")) {
                operand(about, words, at + 1);
                return;
            }
            Option option = valued(about, words.get(at));
            at++;
            if (option != null && at == last) {
                value(option.kind(), option.value());
                return;
            }
            at += option == null ? 0 : 1;
        }
        if (at < last || !words.get(last).startsWith("-")) {
            operand(about, words, at);
            return;
        }
        int equals = word.indexOf('=');
        if (equals < 0) {
            options(about);
            return;
        }
        before = word.substring(0, equals + 1);
        for (Option option : about.options()) {
            if (option.names().contains(word.substring(0, equals))) {
                value(option.kind(), option.value());
            }
        }
    }

    /** The option whose value is the next word; null where none is. */
    private static @Nullable Option valued(Description about, String word) {
        for (Option option : about.options()) {
            boolean isLong = option.names().contains(word);
            int letter = word.startsWith("--") ? -1 : word.indexOf(option.letter(), 1);
            if (option.takesValue() && (isLong || letter == word.length() - 1)
                    && letter != 0) {
                return option;
            }
        }
        return null;
    }

    private void options(Description about) {
        for (Option option : about.options()) {
            boolean told = option.place() != Place.HIDDEN || !option.text().isEmpty();
            for (String name : told ? option.names() : List.<String>of()) {
                add(name, option.text());
            }
        }
        add("--help", "what it takes");
    }

    /** The operand that the last word is, of those from that place on. */
    private void operand(Description about, List<String> words, int from) {
        int at = from;
        for (Operand operand : about.operands()) {
            if (operand.shape().isProgram()) {
                List<String> rest = words.subList(at, words.size());
                command(rest);
                return;
            }
            boolean block = operand.head().indexOf('{') >= 0;
            boolean many = operand.head().contains("...");
            if (block || many || at == words.size() - 1) {
                value(block ? Kind.TEXT : operand.kind(), operand.name());
                ask = block ? Ask.FILE : ask;
                return;
            }
            at++;
        }
    }

    private void value(Kind kind, String name) {
        switch (kind) {
            case FILE -> ask = Ask.FILE;
            case DIRECTORY, SCAN_DIRECTORY -> ask = Ask.DIRECTORY;
            case SERVICE -> ask = Ask.SERVICE;
            case PROGRAM -> ask = Ask.COMMAND;
            case USER -> ask = Ask.USER;
            case GROUP -> ask = Ask.GROUP;
            case VARIABLE -> ask = Ask.VARIABLE;
            case SIGNAL -> signals();
            case CHOICE -> choices(name);
            case TEXT -> text(name);
            case NONE, NUMBER, MILLISECONDS, TIME, DESCRIPTOR, MODE, MASK, UID, GID ->
                ask = Ask.NOTHING;
        }
    }

    private void signals() {
        for (Signal signal : Signal.values()) {
            add(signal.text(), "");
        }
    }

    private void choices(String name) {
        for (String one : Bytes.fields(name, '|')) {
            add(one, "");
        }
    }

    private void text(String name) {
        if (name.equals(PROGRAM_OR_THEME)) {
            for (Theme theme : Theme.all()) {
                add(theme.name(), theme.title());
            }
            programs();
        }
    }

    private void add(String candidate, String text) {
        candidates.add(new Candidate(candidate, text));
    }
}

package jinn.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.text.Decimal;
import jinn.text.Words;
import jinn.value.Fatal;

/**
 * A parsed command line, shaped after POSIX getopt (Utility Syntax Guidelines 3 to 10): bundled
 * letters, values attached or apart, {@code --} ends, the first operand ends too. Anything else
 * is one usage line and exit 100.
 */
public final class Options {

    /**
     * One option as given; {@code value} is empty for a letter that takes none. One that has no
     * letter has {@link Option#NONE}, and its name, dashes included, as its value; where it takes
     * a value, that follows after an equals sign.
     */
    public record Given(char letter, String value) {
    }

    private final Syntax syntax;
    private final List<Given> given = new ArrayList<>();
    private List<String> operands = List.of();

    private Options(Syntax syntax) {
        this.syntax = syntax;
    }

    public static Options parse(Syntax syntax, List<String> words) {
        Options options = new Options(syntax);
        int next = 0;
        while (next < words.size() && syntax.hasOptions()) {
            String word = words.get(next);
            if (word.length() < 2 || word.charAt(0) != '-') {
                break;
            }
            next++;
            if (word.equals("--")) {
                break;
            }
            next = word.startsWith("--")
                    ? options.takeLong(words, next)
                    : options.takeShort(words, next);
        }
        options.operands = Words.of(words).subList(next, words.size());
        return options;
    }

    /**
     * What a program accepts.
     *
     * @param text a {@link Description}, read only when somebody asks for it
     * @param letters as for getopt: each letter, followed by a colon if it takes a value
     */
    public record Syntax(String text, String letters) {

        private static final String NONE = "--";

        public static Syntax of(String description) {
            return new Syntax(description, Description.letters(description));
        }

        /** Of a program all of whose words are operands, be they like options or not. */
        public static Syntax operands(String description) {
            return new Syntax(description, NONE);
        }

        /** Of no program: who asks for options by their letters alone gets no usage line. */
        public static Syntax ofLetters(String letters) {
            return new Syntax("", letters);
        }

        /** Whether its options are found by {@link Options}, not by the program itself. */
        public boolean hasOptions() {
            return !letters.equals(NONE);
        }

        public Description description() {
            return Description.of(text);
        }

        /** What the program is for; quicker than the whole description. */
        public String purpose() {
            return Description.purpose(text);
        }

        /** What is printed, after the word usage, when the words do not fit. */
        public String usage() {
            return text.isEmpty() ? "" : description().usage();
        }

        boolean takesValue(char letter) {
            int at = letters.indexOf(letter);
            return at + 1 < letters.length() && letters.charAt(at + 1) == ':';
        }

        /** An option as it may be given again; a value may be empty, so it is a word of its own. */
        public List<String> words(Given given) {
            String letter = "-" + given.letter();
            return takesValue(given.letter()) ? List.of(letter, given.value()) : List.of(letter);
        }

        boolean knows(char letter) {
            return letter != ':' && letters.indexOf(letter) >= 0;
        }
    }

    private int takeShort(List<String> words, int next) {
        String word = words.get(next - 1);
        for (int i = 1; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (!syntax.knows(letter)) {
                throw wrong();
            }
            if (!syntax.takesValue(letter)) {
                given.add(new Given(letter, ""));
            } else if (i + 1 < word.length()) {
                given.add(new Given(letter, word.substring(i + 1)));
                return next;
            } else if (next < words.size()) {
                given.add(new Given(letter, words.get(next)));
                return next + 1;
            } else {
                throw wrong();
            }
        }
        return next;
    }

    private int takeLong(List<String> words, int next) {
        String word = words.get(next - 1);
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        for (Option option : syntax.description().options()) {
            if (!option.names().contains(name)) {
                continue;
            }
            if (equals < 0 && option.takesValue() && next < words.size()) {
                given.add(valued(option, words.get(next)));
                return next + 1;
            }
            if (option.takesValue() && equals >= 0) {
                given.add(valued(option, word.substring(equals + 1)));
                return next;
            }
            if (!option.takesValue() && equals < 0) {
                given.add(new Given(option.letter(),
                        option.letter() == Option.NONE ? name : ""));
                return next;
            }
        }
        throw wrong();
    }

    private static Given valued(Option option, String value) {
        return new Given(option.letter(), option.letter() == Option.NONE
                ? option.names().getFirst() + "=" + value : value);
    }

    /** Everything given, in its order. */
    public List<Given> all() {
        return given;
    }

    /** Whether an option without a letter was given; {@code name} has its dashes. */
    public boolean has(String name) {
        for (Given given : all()) {
            if (given.letter() == Option.NONE && given.value().equals(name)) {
                return true;
            }
        }
        return false;
    }

    public boolean has(char letter) {
        return value(letter).isPresent();
    }

    /** The last value given for it. */
    public Optional<String> value(char letter) {
        for (int i = given.size() - 1; i >= 0; i--) {
            if (given.get(i).letter() == letter) {
                return Optional.of(given.get(i).value());
            }
        }
        return Optional.empty();
    }

    /** All that were given for it, in their order. */
    public List<String> values(char letter) {
        List<String> values = new ArrayList<>();
        for (Given one : given) {
            if (one.letter() == letter) {
                values.add(one.value());
            }
        }
        return values;
    }

    /** The last value given for it as an unsigned number; anything else is misuse. */
    public long number(char letter, long absent) {
        Optional<String> value = value(letter);
        return value.isEmpty() ? absent : Decimal.parse(value.get()).orElseThrow(this::wrong);
    }

    public List<String> operands() {
        return operands;
    }

    /** The operand at that place; misuse where there are fewer. */
    public String operand(int index) {
        if (index >= operands.size()) {
            throw wrong();
        }
        return operands.get(index);
    }

    /** The operands from that place on, such as a program and its words; misuse where none are. */
    public List<String> operandsFrom(int index) {
        operand(index);
        return operandsAfter(index);
    }

    /** The operands after so many, where there may be none. */
    public List<String> operandsAfter(int count) {
        return operands.subList(count, operands.size());
    }

    /** Misuse where there are more operands. */
    public void refuseOperandsAfter(int count) {
        if (operands.size() > count) {
            throw wrong();
        }
    }

    /** Misuse where an operand from that place on looks like an option: it would be passed over. */
    public void refuseLateOptions(int from) {
        for (String word : operandsAfter(Math.min(from, operands.size()))) {
            if (word.length() > 1 && word.startsWith("-")) {
                throw Fatal.usage(word + " comes too late: options come first");
            }
        }
    }

    /** The last given one of letters that exclude each other; {@code absent} where none is. */
    public char lastOf(String letters, char absent) {
        char last = absent;
        for (Given one : given) {
            last = letters.indexOf(one.letter()) >= 0 ? one.letter() : last;
        }
        return last;
    }

    /** The complaint for a command line that does not fit. */
    public Fatal wrong() {
        return Fatal.wrongWords(syntax.usage());
    }
}

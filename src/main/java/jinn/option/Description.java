package jinn.option;

import java.util.ArrayList;
import java.util.List;
import jinn.option.Operand.Shape;
import jinn.option.Option.Place;
import jinn.text.Bytes;

/**
 * What a program is for, takes, and answers with: what usage, help, completion and lint are made
 * of. It is read from a text of a few lines, when somebody asks:
 *
 * <pre>
 * svwait - waits until services are where they should be       the name, and what it is for
 * = svwait [-u|-d] [-t ms] servicedir...      the usage, only where the lines below do not make it
 * -u: up                          an option, what it does
 * |-d: down                       the same, in the place of the one before: [-u|-d]
 * -t,--timeout ms: for so long    one with a value, and a longer name
 * ~-e: as -u                      accepted, and not in the usage; {@link Place} has all the marks
 * servicedir...: the services     an operand; where nothing is said of it, {@link Kind} does
 * key unless -S                   one that there is not with that option
 * 1: they cannot get there        an exit code, where it is the program's own
 * </pre>
 */
public record Description(String name, String purpose, String usage, List<Option> options,
        List<Operand> operands, List<Exit> exits) {

    /** An exit code, or several, and what it means. */
    public record Exit(String code, String text) {
    }

    private static final String AFTER_NAME = " - ";
    private static final String AFTER_HEAD = ": ";
    private static final String USAGE = "= ";

    public static Description of(String text) {
        List<String> lines = Bytes.fields(Packed.text(text), '\n');
        String first = lines.getFirst();
        int end = first.indexOf(AFTER_NAME);
        String usage = "";
        List<Option> options = new ArrayList<>();
        List<Operand> operands = new ArrayList<>();
        List<Exit> exits = new ArrayList<>();
        for (String line : lines.subList(1, lines.size() - 1)) {
            int colon = line.indexOf(AFTER_HEAD);
            String head = colon < 0 ? line : line.substring(0, colon);
            String about = colon < 0 ? "" : line.substring(colon + AFTER_HEAD.length());
            if (line.startsWith(USAGE)) {
                usage = line.substring(USAGE.length());
            } else if (isOption(line)) {
                options.add(Option.of(head, about));
            } else if (line.charAt(0) >= '0' && line.charAt(0) <= '9') {
                exits.add(new Exit(head, about));
            } else {
                operands.add(Operand.of(head, about));
            }
        }
        String name = first.substring(0, end);
        String purpose = first.substring(end + AFTER_NAME.length());
        return new Description(name, purpose, usage.isEmpty() ? usage(name, options, operands)
                : usage, options, operands, exits);
    }

    /** What a program is for, without the rest of the text. */
    public static String purpose(String text) {
        String first = Packed.firstLine(text);
        return first.substring(first.indexOf(AFTER_NAME) + AFTER_NAME.length());
    }

    private static boolean isOption(String line) {
        char first = line.charAt(0);
        return first == '-' || first == '|' || first == '*' || first == '!' || first == '~';
    }

    /** As getopt has them: each letter, with a colon behind it if it takes a value. */
    public static String letters(String text) {
        String noted = Packed.letters(text);
        return noted != null ? noted : letters(of(text).options());
    }

    private static String letters(List<Option> options) {
        StringBuilder letters = new StringBuilder();
        for (Option option : options) {
            if (option.letter() != Option.NONE) {
                letters.append(option.letter()).append(option.takesValue() ? ":" : "");
            }
        }
        return letters.toString();
    }

    private static String usage(String name, List<Option> options, List<Operand> operands) {
        StringBuilder usage = new StringBuilder(name);
        String end = "";
        for (Option option : options) {
            if (option.place().isElse()) {
                usage.append(option.place() == Place.ELSE ? "|" : " | ");
            } else if (option.place() != Place.HIDDEN) {
                usage.append(end).append(option.place() == Place.NEEDED ? " " : " [");
                end = option.place() == Place.NEEDED ? ""
                        : option.place() == Place.AGAIN ? "]..." : "]";
            }
            if (option.place() != Place.HIDDEN) {
                usage.append(option.spelled());
            }
        }
        usage.append(end);
        for (Operand operand : operands) {
            usage.append(' ').append(operand.head());
        }
        return usage.toString();
    }

    /** The letters of which one has to be given; empty where none has. */
    public String needed() {
        StringBuilder needed = new StringBuilder();
        boolean among = false;
        for (Option option : options) {
            among = option.place() == Place.NEEDED || among && option.place().isElse();
            if (among) {
                needed.append(option.letter());
            }
        }
        return needed.toString();
    }

    /** Whether the words themselves say which operand each of them is. */
    public boolean isPlain() {
        for (int i = 0; i + 1 < operands.size(); i++) {
            Shape shape = operands.get(i).shape();
            Shape next = operands.get(i + 1).shape();
            if (shape.isMany() || shape == Shape.OPTIONAL_WORD
                    && (next == Shape.WORD || next == Shape.WORDS)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a program follows that this one becomes or runs. */
    public boolean hasProgram() {
        return !operands.isEmpty() && operands.getLast().shape().isProgram();
    }
}

package jinn.option;

/**
 * What a program wants behind its options.
 *
 * @param head as the usage line has it, such as {@code [file...]}
 * @param unless the option with which there is none; {@link Option#NONE} where none has that effect
 */
public record Operand(String head, Shape shape, char unless, String text) {

    private static final String UNLESS = " unless -";

    /** What kind of thing, and how many. */
    public enum Shape {
        WORD, OPTIONAL_WORD, WORDS, OPTIONAL_WORDS,
        PROGRAM_BLOCK, WORD_BLOCK, PAIRS_BLOCK, OPTIONAL_BLOCK, PROGRAM, REMAINDER;

        boolean isMany() {
            return this == WORDS || this == OPTIONAL_WORDS;
        }

        /** Whether what follows is a program, which the first one becomes or runs. */
        public boolean isProgram() {
            return this == PROGRAM || this == REMAINDER;
        }
    }

    static Operand of(String line, String text) {
        int at = line.indexOf(UNLESS);
        String head = at < 0 ? line : line.substring(0, at);
        return new Operand(head, shape(head),
                at < 0 ? Option.NONE : line.charAt(at + UNLESS.length()), text);
    }

    private static Shape shape(String head) {
        boolean optional = head.startsWith("[");
        boolean many = head.endsWith("...") || head.endsWith("...]");
        if (head.startsWith("{") || head.startsWith("[{")) {
            return block(head);
        }
        if (many && head.startsWith("prog") || head.equals("init...")) {
            return Shape.PROGRAM;
        }
        if (head.equals("[prog...]") || head.equals("remainder...")) {
            return Shape.REMAINDER;
        }
        return many ? optional ? Shape.OPTIONAL_WORDS : Shape.WORDS
                : optional ? Shape.OPTIONAL_WORD : Shape.WORD;
    }

    private static Shape block(String head) {
        return head.startsWith("[") ? Shape.OPTIONAL_BLOCK
                : head.indexOf('{', 1) > 0 ? Shape.PAIRS_BLOCK
                : head.startsWith("{ prog") ? Shape.PROGRAM_BLOCK : Shape.WORD_BLOCK;
    }

    /** Without what says how many there may be. */
    public String name() {
        String name = head.startsWith("[") ? head.substring(1, head.length() - 1) : head;
        return name.endsWith("...") ? name.substring(0, name.length() - 3) : name;
    }

    public Kind kind() {
        return Kind.of(name());
    }
}

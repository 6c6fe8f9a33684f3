package jinn.chain;

import java.util.ArrayList;
import java.util.List;
import jinn.option.Options;
import jinn.text.Bytes;

/**
 * What a program wants behind its options, as its usage line tells it: names of operands, blocks
 * in braces, and {@code prog...} or {@code remainder...} for the program that it becomes.
 *
 * @param needed letters of which one has to be given; empty where none has
 * @param merging the option that makes one operand of two; NONE where there is none
 * @param isKnown whether all of the line was understood
 */
public record Shape(String needed, char merging, List<Part> parts, boolean isKnown) {

    public static final char NONE = '-';

    /** Kinds of things behind the options. */
    public enum Kind {
        WORD, OPTIONAL_WORD, WORDS, PROGRAM_BLOCK, WORD_BLOCK, PAIRS_BLOCK, OPTIONAL_BLOCK,
        PROGRAM, REMAINDER
    }

    /** One of them, and what the usage line calls it. */
    public record Part(Kind kind, String name) {
    }

    public static Shape of(Options.Syntax syntax) {
        return new Reader(syntax).read();
    }

    /** Goes through the words of a usage line. */
    private static final class Reader {

        private final Options.Syntax syntax;
        private final List<String> tokens;
        private final List<Part> parts = new ArrayList<>();
        private String needed = "";
        private char merging = NONE;
        private boolean known = true;
        private int at = 1;

        Reader(Options.Syntax syntax) {
            this.syntax = syntax;
            this.tokens = Bytes.fields(syntax.usage(), ' ');
        }

        Shape read() {
            while (at < tokens.size()) {
                take(tokens.get(at));
            }
            return new Shape(needed, merging, parts, known && isPlain());
        }

        /** Where some words may be many and others follow, who takes which is not said here. */
        private boolean isPlain() {
            boolean plain = true;
            for (int i = 0; i < parts.size(); i++) {
                plain &= parts.get(i).kind() != Kind.WORDS || i == parts.size() - 1;
            }
            return plain;
        }

        private void take(String token) {
            if (token.equals("{")) {
                takeBlock();
            } else if (token.startsWith("[")) {
                takeBrackets();
            } else if (token.startsWith("(-")) {
                merging = token.charAt(2);
                at = tokens.size();
            } else if (token.startsWith("-")) {
                takeNeeded(token);
            } else if (token.equals("\"\"")) {
                parts.clear();
                known = true;
                parts.add(new Part(Kind.WORD_BLOCK, "words"));
                at++;
            } else {
                takeOperand(token);
            }
        }

        private void takeBlock() {
            StringBuilder inside = new StringBuilder();
            int depth = 0;
            do {
                depth += tokens.get(at).equals("{") ? 1 : tokens.get(at).equals("}") ? -1 : 0;
                inside.append(tokens.get(at)).append(' ');
                at++;
            } while (depth > 0 && at < tokens.size());
            String text = inside.substring(2);
            Kind kind = text.indexOf('{') >= 0 ? Kind.PAIRS_BLOCK
                    : text.startsWith("prog") ? Kind.PROGRAM_BLOCK : Kind.WORD_BLOCK;
            parts.add(new Part(kind, "{ " + text.trim()));
        }

        /** Options are left out here: their letters tell what they are. */
        private void takeBrackets() {
            String inside = bracketed();
            if (inside.startsWith("-") && !inside.startsWith("-|")) {
                return;
            }
            if (inside.startsWith("{ ")) {
                parts.add(new Part(Kind.OPTIONAL_BLOCK, inside));
            } else if (inside.indexOf(' ') >= 0 || inside.indexOf('=') >= 0) {
                known = false;
            } else if (inside.equals("prog...")) {
                parts.add(new Part(Kind.REMAINDER, inside));
            } else {
                boolean many = inside.endsWith("...");
                parts.add(new Part(many ? Kind.WORDS : Kind.OPTIONAL_WORD, inside));
            }
        }

        /** Up to the bracket that closes the first one, without these two. */
        private String bracketed() {
            StringBuilder inside = new StringBuilder();
            int depth = 0;
            do {
                String token = tokens.get(at);
                for (int i = 0; i < token.length(); i++) {
                    depth += token.charAt(i) == '[' ? 1 : token.charAt(i) == ']' ? -1 : 0;
                }
                inside.append(token).append(' ');
                at++;
            } while (depth > 0 && at < tokens.size());
            String text = inside.toString().trim();
            int end = text.endsWith("]") ? text.length() - 1 : text.length();
            return text.substring(1, end).trim();
        }

        private void takeNeeded(String token) {
            for (String choice : Bytes.fields(token, '|')) {
                char letter = choice.length() == 2 ? choice.charAt(1) : NONE;
                known &= letter != NONE && !syntax.letters().contains(letter + ":");
                needed += letter;
            }
            at++;
        }

        private void takeOperand(String token) {
            boolean many = token.endsWith("...");
            known &= token.indexOf('[') < 0 && !token.contains("|-") && !token.equals("|");
            if (many && token.startsWith("prog")) {
                parts.add(new Part(Kind.PROGRAM, "prog"));
            } else if (token.equals("remainder...")) {
                parts.add(new Part(Kind.REMAINDER, "remainder"));
            } else {
                parts.add(new Part(Kind.WORD, many ? token.substring(0, token.length() - 3)
                        : token));
                if (many) {
                    parts.add(new Part(Kind.WORDS, token));
                }
            }
            at++;
        }
    }
}

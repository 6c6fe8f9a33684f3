package jinn.unit.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command of a unit.
 *
 * @param prefixes those of {@code -@+!:} that stand before it
 * @param words of which the first is the program
 */
public record CommandLine(String prefixes, List<Word> words) {

    private static final String PREFIXES = "-@+!:|";

    /** A part of a word: as it is, or the value of a variable. */
    public record Part(String text, boolean isVariable) {
    }

    /** {@code isSplit}: it is one variable, whose value becomes as many words as it has. */
    public record Word(List<Part> parts, boolean isSplit) {
    }

    /** What a line says; commands separated by a lone semicolon. {@code wrong} is often null. */
    public record Read(List<CommandLine> commands, @Nullable String wrong) {
    }

    public static Read of(String text, Specifiers specifiers) {
        Quoted quoted = Quoted.of(text);
        if (quoted.wrong() != null) {
            return new Read(List.of(), quoted.wrong());
        }
        List<CommandLine> commands = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String word : quoted.words()) {
            if (word.equals(";")) {
                add(commands, words);
                words.clear();
                continue;
            }
            Specifiers.Filled filled = specifiers.fill(word.equals("\\;") ? ";" : word);
            if (!filled.unknown().isEmpty()) {
                return new Read(List.of(), "it is not known what " + filled.unknown() + " is");
            }
            words.add(filled.text());
        }
        add(commands, words);
        for (CommandLine command : commands) {
            if (command.words.isEmpty() || command.words.getFirst().parts().isEmpty()) {
                return new Read(List.of(), "there is no program in it");
            }
        }
        return new Read(commands, null);
    }

    private static void add(List<CommandLine> commands, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        String first = words.getFirst();
        int at = 0;
        while (at < first.length() && PREFIXES.indexOf(first.charAt(at)) >= 0) {
            at++;
        }
        String prefixes = first.substring(0, at);
        List<Word> all = new ArrayList<>();
        String program = first.substring(at);
        if (!program.isEmpty()) {
            all.add(new Word(List.of(new Part(program, false)), false));
            for (String word : words.subList(1, words.size())) {
                all.add(word(word, prefixes.indexOf(':') >= 0));
            }
        }
        commands.add(new CommandLine(prefixes, all));
    }

    private static Word word(String text, boolean isLiteral) {
        if (isLiteral) {
            return new Word(List.of(new Part(text, false)), false);
        }
        if (text.length() > 1 && text.charAt(0) == '$'
                && nameEnd(text, 1) == text.length()) {
            return new Word(List.of(new Part(text.substring(1), true)), true);
        }
        List<Part> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = text.startsWith("${", at) ? nameEnd(text, at + 2) : 0;
            if (end > at + 2 && end < text.length() && text.charAt(end) == '}') {
                flush(parts, plain);
                parts.add(new Part(text.substring(at + 2, end), true));
                at = end + 1;
            } else {
                plain.append(text.charAt(at));
                at += text.startsWith("$$", at) ? 2 : 1;
            }
        }
        flush(parts, plain);
        return new Word(parts, false);
    }

    private static void flush(List<Part> parts, StringBuilder plain) {
        if (!plain.isEmpty()) {
            parts.add(new Part(plain.toString(), false));
            plain.setLength(0);
        }
    }

    private static int nameEnd(String text, int from) {
        int at = from;
        while (at < text.length() && isOfName(text.charAt(at), at == from)) {
            at++;
        }
        return at;
    }

    private static boolean isOfName(char c, boolean isFirst) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_'
                || !isFirst && c >= '0' && c <= '9';
    }

    public boolean isTolerant() {
        return prefixes.indexOf('-') >= 0;
    }

    /** Whether it runs with all rights, whatever the unit says. */
    public boolean isPrivileged() {
        return prefixes.indexOf('+') >= 0 || prefixes.indexOf('!') >= 0;
    }

    /** Its words, a variable as {@code ${NAME}}. */
    public List<String> texts() {
        List<String> plain = new ArrayList<>();
        for (Word word : words) {
            StringBuilder text = new StringBuilder();
            for (Part part : word.parts()) {
                text.append(part.isVariable() ? "${" + part.text() + "}" : part.text());
            }
            plain.add(text.toString());
        }
        return plain;
    }
}

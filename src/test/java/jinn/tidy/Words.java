package jinn.tidy;

import java.util.ArrayList;
import java.util.List;

/** Splits a shell script into commands, and those into words without quotation marks. */
final class Words {

    private final List<List<String>> commands = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private List<String> words = new ArrayList<>();
    private boolean isWord;
    private char quote;

    private Words() {
    }

    static List<List<String>> of(String text) {
        Words all = new Words();
        for (int i = 0; i < text.length(); i++) {
            boolean isEscape = text.charAt(i) == '\\' && all.quote != '\'' && i + 1 < text.length();
            i += isEscape ? 1 : 0;
            all.take(text.charAt(i), isEscape);
        }
        all.endCommand();
        return all.commands;
    }

    private void take(char next, boolean isEscaped) {
        if (isEscaped || quote != 0 && next != quote) {
            word.append(next);
            isWord = true;
        } else if (next == quote) {
            quote = 0;
        } else if (next == '"' || next == '\'') {
            quote = next;
            isWord = true;
        } else if (" \t".indexOf(next) >= 0) {
            endWord();
        } else if ("\n;|&()<>`".indexOf(next) >= 0) {
            endCommand();
        } else {
            word.append(next);
            isWord = true;
        }
    }

    private void endWord() {
        if (isWord) {
            words.add(word.toString());
        }
        word.setLength(0);
        isWord = false;
    }

    private void endCommand() {
        endWord();
        if (!words.isEmpty()) {
            commands.add(words);
        }
        words = new ArrayList<>();
    }
}

package jinn.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jinn.maker.Words;
import jinn.unit.value.CommandLine;
import jinn.unit.value.CommandLine.Part;
import jinn.unit.value.CommandLine.Word;

/** A script that is being written: a line for each program of ours that it calls. */
final class Script {

    private final String program;
    private final StringBuilder text = new StringBuilder();

    /** {@code program}: the file of the suite. */
    Script(String program) {
        this.program = program;
    }

    /** How a file that is executed begins. */
    Script begun(String option, String origin) {
        text.append("#!").append(program).append(" execlineb").append(option).append('\n');
        return comment("of " + origin);
    }

    Script comment(String words) {
        text.append("# ").append(words.replace('\n', ' ')).append('\n');
        return this;
    }

    /** One of ours, with its words. */
    Script add(String name, String... words) {
        return add(name, List.of(words));
    }

    Script add(String name, List<String> words) {
        text.append(program).append(' ').append(name);
        for (String word : words) {
            text.append(' ').append(Words.quoted(word));
        }
        text.append('\n');
        return this;
    }

    /** One of ours with a block; {@code options} stand as they are. */
    Script block(String name, String inside) {
        text.append(program).append(' ').append(name).append(" {\n");
        String indented = "  " + inside.substring(0, inside.length() - 1).replace("\n", "\n  ");
        text.append(indented).append("\n}\n");
        return this;
    }

    /** How a line begins that calls one of ours. */
    String call(String name) {
        return program + " " + name;
    }

    static String quoted(String word) {
        return Words.quoted(word);
    }

    /** Lines as they are. */
    Script raw(String lines) {
        text.append(lines);
        return this;
    }

    /** A command, with its variables put in. */
    Script command(CommandLine command) {
        Set<String> names = new TreeSet<>();
        Set<String> split = new TreeSet<>();
        for (Word word : command.words()) {
            for (Part part : word.parts()) {
                if (part.isVariable()) {
                    (word.isSplit() ? split : names).add(part.text());
                }
            }
        }
        imports(names, split);
        List<String> words = new ArrayList<>();
        Set<String> keys = new TreeSet<>(names);
        for (String name : split) {
            keys.add(key(name));
        }
        boolean named = command.prefixes().indexOf('@') >= 0 && command.words().size() > 1;
        List<Word> all = command.words();
        for (Word word : named ? all.subList(2, all.size()) : all) {
            words.add(rendered(word, keys));
        }
        if (named) {
            text.append(program).append(" exec -a ")
                    .append(rendered(all.get(1), keys)).append(' ')
                    .append(rendered(all.getFirst(), keys)).append(' ');
        }
        text.append(String.join(" ", words)).append('\n');
        return this;
    }

    /** All at once: what is put in for one is not read again for another. */
    private void imports(Set<String> names, Set<String> split) {
        if (names.isEmpty() && split.isEmpty()) {
            return;
        }
        text.append(program).append(" multisubstitute {\n");
        for (String name : names) {
            text.append("  importas -D \"\" ").append(name).append(' ').append(name).append('\n');
        }
        for (String name : split) {
            text.append("  importas -s -C ").append(key(name)).append(' ').append(name)
                    .append('\n');
        }
        text.append("}\n");
    }

    private static String key(String name) {
        return name + ".words";
    }

    /** What only looks like one of the variables is kept from being taken for it. */
    private static String rendered(Word word, Set<String> keys) {
        StringBuilder quoted = new StringBuilder();
        int left = word.parts().size();
        for (Part part : word.parts()) {
            String text = part.text();
            left--;
            if (part.isVariable()) {
                quoted.append("${").append(word.isSplit() ? key(text) : text).append('}');
            } else {
                quoted.append(escaped(text, left > 0, keys));
            }
        }
        return Words.quoted(quoted.toString());
    }

    private static String escaped(String text, boolean isBeforeVariable, Set<String> keys) {
        StringBuilder escaped = new StringBuilder();
        int slashes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '$' && isReference(text.substring(i + 1), keys)) {
                escaped.append("\\".repeat(slashes + 1));
            }
            slashes = c == '\\' ? slashes + 1 : 0;
            escaped.append(c);
        }
        return escaped.append(isBeforeVariable ? "\\".repeat(slashes) : "").toString();
    }

    private static boolean isReference(String behind, Set<String> keys) {
        for (String key : keys) {
            if (behind.startsWith("{" + key + "}") || behind.startsWith(key)
                    && (behind.length() == key.length()
                    || "${}\\".indexOf(behind.charAt(key.length())) >= 0)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

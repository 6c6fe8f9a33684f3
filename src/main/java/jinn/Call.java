package jinn;

import java.util.ArrayList;
import java.util.List;
import jinn.text.Bytes;

/** A program of ours and the words behind its name. */
record Call(String name, List<String> words) {

    /**
     * From all the words of a process: the first names the program, or else the second does. A
     * line {@code #!/bin/jinn execlineb -P} makes one word of all that follows the path.
     */
    static Call of(List<String> all) {
        if (all.isEmpty()) {
            return new Call("jinn", all);
        }
        String name = Bytes.baseName(all.getFirst());
        List<String> rest = all.subList(1, all.size());
        if (rest.isEmpty() || Applets.named(name) != null) {
            return new Call(name, rest);
        }
        List<String> words = apart(rest);
        return new Call(words.getFirst(), words.subList(1, words.size()));
    }

    private static List<String> apart(List<String> words) {
        if (words.getFirst().indexOf(' ') <= 0) {
            return words;
        }
        List<String> apart = new ArrayList<>();
        for (String word : Bytes.fields(words.getFirst(), ' ')) {
            if (!word.isEmpty()) {
                apart.add(word);
            }
        }
        apart.addAll(words.subList(1, words.size()));
        return apart;
    }
}

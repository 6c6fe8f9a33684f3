package jinn.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jinn.option.Description;
import jinn.option.Packed;

/**
 * Packs the descriptions of programs in the backend's table of strings, as {@link Packed} reads
 * them: there a char has two bytes, and these texts are most of all text. The pairs are those that
 * are most frequent in all descriptions together, one after the other.
 */
final class PackedTexts {

    private static final Pattern STRING = Pattern.compile(
            "TEAVM_STRING\\(\\d+, -?\\d+,((?:u?\"[^\"\\\\]*(?:\\\\.[^\"\\\\]*)*\"\\s*)+)\\)");
    private static final Pattern PIECE = Pattern.compile("\"([^\"\\\\]*(?:\\\\.[^\"\\\\]*)*)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([n\"?\\\\])");
    private static final Pattern DESCRIPTION =
            Pattern.compile("[a-z0-9-]+ - [^\n]+\n([^\n]+\n)*");

    private final List<List<Character>> texts = new ArrayList<>();
    private final StringBuilder pairs = new StringBuilder();

    private PackedTexts() {
    }

    /** The table with every description packed; as it is where there is none. */
    static String packed(String table) {
        PackedTexts packer = new PackedTexts();
        STRING.matcher(table).results().map(found -> plain(found.group(1)))
                .filter(PackedTexts::isDescription).forEach(text -> packer.texts.add(
                        text.chars().mapToObj(c -> (char) c).collect(Collectors.toList())));
        if (packer.texts.isEmpty() && !table.contains(Packed.NO_PAIRS)) {
            return table;
        }
        packer.pair();
        int[] next = {0};
        boolean[] told = {false};
        String result = STRING.matcher(table).replaceAll(found -> {
            String text = plain(found.group(1));
            told[0] |= text.equals(Packed.NO_PAIRS);
            return Matcher.quoteReplacement(text.equals(Packed.NO_PAIRS)
                    ? literal(packer.pairs.toString())
                    : isDescription(text) ? literal(packer.packed(text, next[0]++))
                    : found.group());
        });
        if (!told[0] || next[0] == 0) {
            throw new IllegalStateException("PackedTexts: nothing to pack, or nobody who reads it");
        }
        return result;
    }

    private static boolean isDescription(String text) {
        return DESCRIPTION.matcher(text).matches();
    }

    /** What a C compiler would make of it. */
    private static String plain(String literals) {
        String joined = PIECE.matcher(literals).results().map(piece -> piece.group(1))
                .collect(Collectors.joining());
        return ESCAPE.matcher(joined).replaceAll(found -> Matcher.quoteReplacement(
                found.group(1).equals("n") ? "\n" : found.group(1)));
    }

    /** A string that the linker finishes; what it hashes to is worked out when somebody asks. */
    static String literal(String text) {
        return "TEAVM_STRING(" + text.length() + ", 0,u\"" + text.chars()
                .mapToObj(c -> "\\x" + Integer.toHexString(c)).collect(Collectors.joining())
                + "\")";
    }

    /** Each pair stands for two bytes, some of which are pairs that stand before it. */
    private void pair() {
        for (int i = 0; i < Packed.PAIRS_MAX && !areWhole(); i++) {
            Map<String, Integer> counts = new HashMap<>();
            for (List<Character> text : texts) {
                for (int at = 0; at + 1 < text.size(); at++) {
                    counts.merge("" + text.get(at) + text.get(at + 1), 1, Integer::sum);
                }
            }
            String most = counts.entrySet().stream().max(Map.Entry.<String, Integer>
                    comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow().getKey();
            pairs.append(most);
            for (List<Character> text : texts) {
                put(text, most, Packed.code(i));
            }
        }
    }

    /** Where there is little text, each is one code before there are so many pairs. */
    private boolean areWhole() {
        return texts.stream().allMatch(text -> text.size() < 2);
    }

    private static void put(List<Character> text, String pair, char code) {
        List<Character> shorter = new ArrayList<>();
        for (int at = 0; at < text.size(); at++) {
            boolean is = at + 1 < text.size() && text.get(at) == pair.charAt(0)
                    && text.get(at + 1) == pair.charAt(1);
            shorter.add(is ? code : text.get(at));
            at += is ? 1 : 0;
        }
        text.clear();
        text.addAll(shorter);
    }

    private String packed(String text, int number) {
        List<Character> bytes = texts.get(number);
        StringBuilder packed = new StringBuilder().append(Packed.MARK)
                .append(Description.letters(text)).append('\n');
        for (int i = 0; i < bytes.size(); i += 2) {
            int high = i + 1 < bytes.size() ? bytes.get(i + 1) : 0;
            packed.append((char) (bytes.get(i) | high << 8));
        }
        if (!Packed.text(packed.toString(), pairs.toString()).equals(text)) {
            throw new IllegalStateException("PackedTexts: cannot be read again: " + text);
        }
        return packed.toString();
    }
}

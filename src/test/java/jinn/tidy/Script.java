package jinn.tidy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The commands of a shell script, as words without their quotation marks: not as a shell reads
 * them, but near enough to see which options a program was given. A loop's variable stands for each
 * of its values, and a function called for its body.
 */
final class Script {

    private static final Pattern FUNCTION = Pattern.compile(
            "(?ms)^(\\w+)\\(\\) [{(](?: ([^\\n]*)[})]|([^\\n]*\\n.*?)^[})])");
    private static final Pattern LOOP = Pattern.compile("\\bfor (\\w+) in ([^;\\n]*)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)\\}?");
    private static final Pattern ASSIGNMENT = Pattern.compile("(\\w+)=(\\S*)");
    private static final int DEPTH = 3;

    private final Map<String, String> functions = new HashMap<>();
    private final Map<String, List<String>> loops = new HashMap<>();
    private final String text;

    Script(String library, String script) {
        text = plain(script);
        define(plain(library));
        define(text);
    }

    private static String plain(String script) {
        return script.replaceAll("(?m)(^|\\s)#( .*)?$", "").replace("\\\n", " ");
    }

    private void define(String from) {
        FUNCTION.matcher(from).results().forEach(f -> functions.put(f.group(1),
                f.group(2) == null ? f.group(3) : f.group(2)));
        LOOP.matcher(from).results().forEach(l -> loops.computeIfAbsent(l.group(1),
                k -> new ArrayList<>()).addAll(Words.of(l.group(2)).get(0)));
    }

    Set<List<String>> commands() {
        Set<List<String>> all = new HashSet<>();
        gather(text, DEPTH, all);
        text.lines().forEach(line -> gather(line, DEPTH, all));
        return all;
    }

    /** Words of more than one word are commands, too: of a function, of another shell. */
    private void gather(String body, int depth, Set<List<String>> all) {
        for (List<String> command : Words.of(body)) {
            for (List<String> words : expanded(command)) {
                if (!all.add(words) || depth == 0) {
                    continue;
                }
                words.stream().filter(w -> w.indexOf(' ') > 0)
                        .forEach(w -> gather(w, depth - 1, all));
                calls(words, depth, all);
            }
        }
    }

    private List<List<String>> expanded(List<String> words) {
        Matcher variable = VARIABLE.matcher(String.join(" ", words));
        while (variable.find()) {
            List<String> values = loops.get(variable.group(1));
            if (values != null && !values.contains(variable.group())) {
                return values.stream().flatMap(value -> expanded(words.stream()
                        .map(word -> word.replace(variable.group(), value)).toList())
                        .stream()).toList();
            }
        }
        return List.of(words);
    }

    private void calls(List<String> words, int depth, Set<List<String>> all) {
        for (int i = 0; i < words.size(); i++) {
            String body = functions.get(words.get(i));
            if (body != null) {
                gather(called(body, words.subList(i + 1, words.size())), depth - 1, all);
            }
        }
    }

    private static String called(String body, List<String> arguments) {
        StringBuilder lines = new StringBuilder();
        Map<String, String> variables = new HashMap<>();
        List<String> rest = arguments;
        for (String line : body.split("[\\n;]|&&")) {
            String filled = filled(line, variables, rest);
            ASSIGNMENT.matcher(filled).results()
                    .forEach(a -> variables.put(a.group(1), a.group(2)));
            if (line.strip().startsWith("shift")) {
                String count = line.replaceAll("\\D", "");
                rest = rest.subList(Math.min(rest.size(),
                        count.isEmpty() ? 1 : Integer.parseInt(count)), rest.size());
            }
            lines.append(filled).append('\n');
        }
        return lines.toString();
    }

    private static String filled(String line, Map<String, String> variables, List<String> rest) {
        String all = rest.stream().map(w -> "'" + w.replace("'", " ") + "'")
                .collect(Collectors.joining(" "));
        String some = line.replace("\"$@\"", all).replace("$@", all).replace("$*", all);
        return VARIABLE.matcher(some).replaceAll(found -> {
            String name = found.group(1);
            String value = variables.getOrDefault(name, found.group());
            int at = name.matches("[1-9]") ? Integer.parseInt(name) : 0;
            return Matcher.quoteReplacement(at > 0 && at <= rest.size() ? rest.get(at - 1) : value);
        });
    }
}

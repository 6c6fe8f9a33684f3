package jinn.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jinn.system.Build;

/**
 * Corrects the C that the backend writes, on its way to the C compiler: what is wrong in it, and
 * what it would do at each start although it could be known before. A correction that finds
 * nothing to correct ends the build: the backend is another one then.
 * {@code docs/decisions/generated-c.md} says why, one by one.
 */
public final class GeneratedC {

    private static final int LOOKS_LIKE_NO_BACKEND = 1;

    private static final Pattern FUNCTION =
            Pattern.compile("^[A-Za-z][^\n;]*\\) \\{\n.*?^\\}", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern ZEROING = Pattern.compile(
            "^ *sfld_\\w+ = (NULL|0|INT(32|64)_C\\(0\\));\n", Pattern.MULTILINE);
    private static final Pattern SITE_OF_EXPRESSION =
            Pattern.compile("TEAVM_WITH_CALL_SITE_ID\\(-?\\d+, ");
    private static final Pattern SITE = Pattern.compile("TEAVM_CALL_SITE\\(-?\\d+\\);");
    private static final Pattern SITES = Pattern.compile(
            "^TeaVM_CallSite teavm_callSites.*", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("\\{ \\.firstHandler = ([^,]*),[^}]*\\}");

    /** Functions are told from other things in braces by what stands in front of them. */
    private static final Pattern ENDS_OF_FUNCTIONS = Pattern.compile("^\\}$", Pattern.MULTILINE);

    /** As the table of strings has it, whatever it hashes to. */
    private static final String UNBUILT =
            "TEAVM_STRING\\(\\d+, -?\\d+,u?\"" + Build.UNBUILT + "\"\\)";

    private static final String CHECKED = "accesses to arrays";
    private static final String IN_ORDER = "the order of calls";
    private static final String SITES_OF_CALLS = "sites of calls";
    private static final String SITES_OF_EXPRESSIONS = "sites of calls in expressions";
    private static final String SPARSE = "the table of call sites";
    private static final String STACKS = "frames without a call site";
    private static final String ZEROES = "variables that are zero";

    /** The corrections that have had nothing to correct so far. */
    private final Set<String> idle = new LinkedHashSet<>(List.of(CHECKED, IN_ORDER,
            SITES_OF_CALLS, SITES_OF_EXPRESSIONS, SPARSE, STACKS, ZEROES));

    /** The two words of {@link Build}. */
    private final String version;

    private GeneratedC(String version) {
        this.version = version;
        Mends.ALL.forEach(mend -> idle.add(mend.find().pattern()));
    }

    /** From the first directory to the second; the third word is the version, and its commit. */
    public static void main(String[] words) throws IOException {
        Path from = Path.of(words[0]);
        Path to = Path.of(words[1]);
        GeneratedC rewriting = new GeneratedC(words[2]);
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file));
            Files.createDirectories(target.getParent());
            String name = "/" + from.relativize(file);
            try {
                write(target, rewriting.rewritten(name, Files.readString(file)));
            } catch (IllegalStateException unknown) {
                end(name + ": " + unknown.getMessage());
            }
        }
        if (!rewriting.idle.isEmpty()) {
            end("nothing to correct for " + rewriting.idle.iterator().next());
        }
    }

    private static void end(String why) {
        System.err.println("GeneratedC: " + why);
        System.exit(LOOKS_LIKE_NO_BACKEND);
    }

    static String mended(String name, String text) {
        return mended(name, text, Build.UNBUILT);
    }

    static String mended(String name, String text, String version) {
        return new GeneratedC(version).rewritten(name, text);
    }

    private String rewritten(String name, String text) {
        String result = text;
        for (Mends.Mend mend : Mends.ALL) {
            if (name.endsWith(mend.file())) {
                result = noted(mend.find().pattern(), result, mend.applied(result));
            }
        }
        if (name.endsWith("/strings.c")) {
            return PackedTexts.packed(result.replaceAll(UNBUILT,
                    Matcher.quoteReplacement(PackedTexts.literal(version))));
        }
        if (name.startsWith("/c/")) {
            result = noted(CHECKED, result, ArrayAccess.checked(name, result));
        }
        return name.endsWith("/callsites.c") ? noted(SPARSE, result, sparse(result))
                : functions(name, result);
    }

    /** What a correction made of a text: it has had something to correct, if that is another. */
    private String noted(String correction, String before, String after) {
        if (!after.equals(before)) {
            idle.remove(correction);
        }
        return after;
    }

    private String functions(String name, String text) {
        boolean generated = name.startsWith("/c/");
        long ends = ENDS_OF_FUNCTIONS.matcher(text).results().count();
        if (generated && name.endsWith(".c") && ends != FUNCTION.matcher(text).results().count()) {
            throw new IllegalStateException("a function that does not look like one");
        }
        return FUNCTION.matcher(text).replaceAll(function -> {
            String lighter = lighter(function.group());
            return Matcher.quoteReplacement(generated ? ordered(name, lighter) : lighter);
        });
    }

    /** What the backend made of a class; what it brings along was written as C. */
    private String ordered(String name, String function) {
        String ordered = noted(IN_ORDER, function,
                function.lines().map(InOrder::ordered).collect(Collectors.joining("\n")));
        return isCollector(name) ? ordered.replaceAll("JINN_NO_ROOT\\(\\w+\\); ", "") : ordered;
    }

    /** It works on addresses, and nothing collects meanwhile. */
    private static boolean isCollector(String name) {
        return name.startsWith("/c/o/t/r/");
    }

    /**
     * Where nothing is caught, nobody asks which call is under way; and what is zero when a
     * program starts need not be made so.
     */
    private String lighter(String function) {
        if (function.startsWith("void sysinitclass_")) {
            return noted(ZEROES, function, ZEROING.matcher(function).replaceAll(""));
        }
        if (function.contains("EXCEPTION_HANDLER") || function.contains("TEAVM_TRY")) {
            return function;
        }
        String plain = noted(SITES_OF_EXPRESSIONS, function,
                SITE_OF_EXPRESSION.matcher(function).replaceAll("JINN_PLAIN("));
        plain = noted(SITES_OF_CALLS, plain, SITE.matcher(plain).replaceAll(""));
        return noted(STACKS, plain, plain.replace("TEAVM_ALLOC_STACK(", "JINN_ALLOC_STACK("));
    }

    private static String sparse(String table) {
        StringBuilder numbers = new StringBuilder();
        StringBuilder rows = new StringBuilder();
        int[] count = {0, 0};
        ROW.matcher(SITES.matcher(table).results().findFirst().orElseThrow().group())
                .results().forEach(row -> {
                    if (!row.group(1).equals("NULL")) {
                        numbers.append(count[0]).append(", ");
                        rows.append("    ").append(row.group()).append(",\n");
                        count[1]++;
                    }
                    count[0]++;
                });
        return SITES.matcher(table).replaceAll("") + """
                static const int32_t jinn_siteNumbers[] = { %s-1 };
                static TeaVM_CallSite jinn_sites[] = {
                %s    { 0 }
                };
                TeaVM_CallSite *jinn_site(int32_t id) {
                    int32_t i = 0;
                    while (i < %d && jinn_siteNumbers[i] != id) i++;
                    return jinn_sites + i;
                }
                """.formatted(numbers, rows, count[1]);
    }

    /** What stays as it was keeps its time. */
    private static void write(Path file, String text) {
        try {
            if (!Files.exists(file) || !Files.readString(file).equals(text)) {
                Files.writeString(file, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

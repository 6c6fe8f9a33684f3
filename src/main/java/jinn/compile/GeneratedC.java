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

    /** In files whose name ends so, every match becomes that. */
    private record Mend(String file, Pattern find, String with) {

        Mend(String file, String find, String with) {
            this(file, Pattern.compile(find, Pattern.MULTILINE | Pattern.DOTALL), with);
        }

        String applied(String text) {
            return find.matcher(text).replaceAll(with);
        }
    }

    /**
     * Ends the build where a variable of {@link InOrder} is a reference while something is called:
     * the collector, which moves objects, would not know of it. Addresses of typed memory are none.
     */
    static final String NO_ROOT = """
            #define JINN_IS(name, type) __builtin_types_compatible_p(__typeof__(name), type)
            #define JINN_NO_ROOT(name) _Static_assert( \\
                !JINN_IS(name, void *) && !JINN_IS(name, struct TeaVM_Object *) \\
                && !JINN_IS(name, struct TeaVM_Array *) && !JINN_IS(name, struct TeaVM_String *), \\
                "the collector does not know of " #name)
            """;

    /** As the two forms of System.arraycopy ask for it. */
    private static final String LENGTH =
            "meth_(?:jlr_Array_getLength|jl_System_fastArrayLength)";

    private static final List<Mend> MENDS = List.of(
            // Wrong: two readings of a C variable in one expression share one temporary.
            new Mend(".c", "\\((teavm_tmp_[a-z]+_\\d+) = \\(([a-z0-9_]+\\*?)\\) (\\w+), \\1\\)",
                    "(($2) $3)"),
            // Room: the collector's queue ends the process when it overflows.
            new Mend("/memory.c", "\\(heapSize / 16\\)", "(heapSize / 8)"),
            new Mend(".h", "(DYNAMIC_CLASS_POOL_CAPACITY) \\d+$", "$1 256"),
            // Strings are finished by the linker, not registered at each start.
            new Mend("/string.h", "#define TEAVM_STRING\\(", """
                    extern char jinn_string_header[], jinn_chars_header[];
                    typedef struct {
                        uintptr_t header; TeaVM_Array *characters; int32_t hashCode;
                    } jinn_string;
                    typedef struct __attribute__((packed)) {
                        uintptr_t header; int32_t size;
                    } jinn_chars;
                    #define TEAVM_STRING("""),
            new Mend("/string.h", "&\\(TeaVM_String\\) \\{",
                    "(TeaVM_String*) &(jinn_string) { (uintptr_t) jinn_string_header,"),
            new Mend("/string.h", "struct \\{ TeaVM_Array hdr;", "struct { jinn_chars hdr;"),
            new Mend("/string.h", "\\.hdr = \\{ \\.size = length \\}",
                    ".hdr = { (uintptr_t) jinn_chars_header, length }"),
            new Mend("/strings.c", "^void teavm_initStringPool\\(\\) \\{.*?^\\}", ""),
            new Mend("/main.c", "^ *teavm_initStringPool\\(\\);\n", ""),
            // Classes are numbered from address 0; only those with an object are in the list.
            new Mend("/core.h", "\\(\\(char\\*\\) \\(cls\\) - teavm_beforeClasses\\)", "(cls)"),
            new Mend("/core.h", "\\(teavm_beforeClasses \\+ \\(\\(cls\\) << 3\\)\\)",
                    "(uintptr_t) (uint32_t) ((cls) << 3)"),
            new Mend("/core.c", "^void teavm_initClasses\\(\\) \\{.*?^\\}",
                    "void teavm_initClasses() {}"),
            new Mend("/core.c", "cls->classObject = result;", """
                    cls->classObject = result;
                            cls->next = teavm_firstClass;
                            teavm_firstClass = cls;"""),
            new Mend("/arrayclass.c", "classPtr->next = [^}]*?teavm_firstClass = classPtr;", ""),
            // Which classes are initialised is noted in one place, not in each class.
            new Mend(".c", "teavm_initializeClass\\([^,]*, &initclass_(\\w+)\\)",
                    "JINN_INITIALISE($1)"),
            new Mend(".h", "^extern void initclass_(\\w+)\\(\\);", "JINN_INITIALISED($1)"),
            new Mend(".c", "^void initclass_(\\w+)\\(\\) \\{.*?->flags \\|= INT32_C\\(1\\);", """
                    char jinn_begun_$1 __attribute__((section(".bss.jinn_begun")));
                    void initclass_$1() {
                        if (!jinn_begun_$1) {
                            jinn_begun_$1 = 1;"""),
            new Mend("/core.h", "^typedef struct TeaVM_Object \\{", NO_ROOT.replace("\\", "\\\\")
                    + """
                    #define JINN_INITIALISED(name) \\\\
                        extern char jinn_begun_##name; extern void initclass_##name();
                    #define JINN_INITIALISE(name) \\\\
                        ((void) (jinn_begun_##name || (initclass_##name(), 0)))
                    typedef struct TeaVM_Object {"""),
            // Classes of arrays are made when they are first needed, a few dozen in all: they are
            // found by looking, not by a note in the class of their items.
            new Mend("/arrayclass.c", "^    return teavm_createArrayClass\\(itemType\\);", """
                        for (int32_t i = 0; i < teavm_dynamicClassPoolSize; i++) {
                            TeaVM_Class* made = (TeaVM_Class*) &teavm_dynamicClassPool[i];
                            if (made->itemType == itemType) return made;
                        }
                        return teavm_createArrayClass(itemType);"""),
            new Mend("/arrayclass.c", "^    itemType->arrayType = &ptr->parent;\n", ""),
            new Mend("/arrayclass.c", "^static (TEAVM_OBJECT_CLASS \\w+.*?);$", """
                    static $1
                        __attribute__((section(".lbss,\\\\"aw\\\\",@nobits#")));"""),
            // What the collector starts from is collected by the linker.
            new Mend(".c", "^static (void\\*\\* teavm_gc_localStaticRoots_\\w+\\[\\d+\\])",
                    "static $1 __attribute__((section(\"jinn_root\"), aligned(8), used))"),
            new Mend(".c", "^ *teavm_registerStaticGcRoots\\(.*?\\);\n", ""),
            new Mend("/core.c", "teavm_initStaticGcRoots\\(\\);",
                    "extern void **jinn_roots[];\n    teavm_gc_staticRoots = jinn_roots;"),
            // Nobody sleeps in a fiber: no timer, and no signal blocked for it.
            new Mend("/core.c", "^ *teavm_initFiber\\(\\);\n", ""),
            // Nobody asks for a locale, and it is looked for in six variables.
            new Mend("/core.c", "^ *setlocale \\(.*?\\);\n", ""),
            // An index beyond an array, which the backend thought it had excluded, and a null are
            // found by the processor; what becomes of it says src/main/c/boot.c.
            new Mend("/exceptions.h", "(?=^ *inline static int32_t teavm_checkBounds)", """
                        inline static int32_t jinn_checked(int32_t index, void* array) {
                            if ((uint32_t) index >= (uint32_t) TEAVM_ARRAY_LENGTH(array))
                                __builtin_trap();
                            return index;
                        }
                    """),
            new Mend("/exceptions.h", "if \\(o == NULL\\) \\{.*?\\}\\s*return o;", "return o;"),
            // Without memory there is one line, and no stack of names that say nothing.
            new Mend(".c", "meth_otr_ExceptionHandling_printStack\\(\\);\\s*(teavm_outOfMemory)",
                    "$1"),
            // Nearly full is full: else each allocation collects, for minutes. And where nothing
            // at all is free, the collector's list of free pieces has no first one.
            new Mend("/GC.c", "^    sfld_otr_GC_isFullGC = INT32_C\\(0\\);\\n"
                    + "    (meth_otr_GC_resizeHeapIfNecessary\\(teavm_local_2\\);)", """
                        if (teavm_gc_availableBytes < teavm_gc_maxAvailableBytes) {
                        } else if (sfld_otr_GC_freeMemory < teavm_gc_availableBytes / 32) {
                            if (!sfld_otr_GC_isFullGC) {
                                meth_otr_GC_triggerFullGC();
                                meth_otr_GC_doCollectGarbage();
                            }
                            if (sfld_otr_GC_freeMemory < teavm_gc_availableBytes / 32)
                                teavm_outOfMemory();
                        }
                        sfld_otr_GC_isFullGC = INT32_C(0);
                        $1
                        if (sfld_otr_GC_freeChunks <= 0) teavm_outOfMemory();""".indent(4)),
            // Wrong: objects that stay behind the last that could be moved are forgotten when the
            // end of the heap is sought, and a free piece before them grows over them.
            new Mend("/GC.c", "(TEAVM_FIELD\\(teavm_local_5, cls_otr_FreeChunk, "
                    + "fld_classReference\\) = \\(\\(teavm_local_24 & INT32_C\\(2147483647\\)\\) "
                    + "\\| INT32_C\\(1073741824\\)\\);)",
                    "$1 sfld_otr_GC_lastChunk = teavm_local_5;"),
            // Wrong: where nothing is free, a piece of an earlier collection is taken for free.
            new Mend("/GC.c", "(    meth_otr_GC_storeGapsInCardTable\\(\\);\\n)"
                    + "(    meth_otr_GC_markStackRoots\\(\\);)", """
                    $1    if (sfld_otr_GC_freeChunks <= 0) {
                            char *at = teavm_gc_heapAddress, *end = at + teavm_gc_availableBytes;
                            for (; at < end; at += meth_otr_GC_objectSize(at))
                                sfld_otr_GC_lastChunk = at;
                            return;
                        }
                    $2"""),
            // The heap is what memory there is (src/main/c/memory.c).
            new Mend("/main.c", "teavm_initHeap\\(1048576, 16777216\\);", """
                    extern long long jinn_heap_size();
                        teavm_initHeap(1048576, jinn_heap_size());"""),
            // Wrong: the sum of place and length may wrap.
            new Mend("/System.c", "\\(teavm_local_6 <= (TEAVM_WITH_CALL_SITE_ID\\(\\d+, "
                    + LENGTH + "\\(teavm_local_1\\)\\))\\)",
                    "(teavm_local_5 <= $1 - teavm_local_2)"),
            new Mend("/System.c", "\\(\\(teavm_local_4 \\+ teavm_local_5\\) <= "
                    + "(TEAVM_WITH_CALL_SITE_ID\\(\\d+, " + LENGTH + "\\(teavm_local_3\\)\\))\\)",
                    "(teavm_local_5 <= $1 - teavm_local_4)"),
            new Mend("/heaptrace.c", "^void teavm_outOfMemory\\(\\) \\{.*?^\\}", """
                    extern void jinn_out_of_memory();
                    void teavm_outOfMemory() { jinn_out_of_memory(); }"""),
            // A table of the call sites that have handlers, not of all.
            new Mend("/stack.h", "\\(teavm_callSites \\+ id\\)", "jinn_site(id)"),
            new Mend("/stack.h", "extern TeaVM_CallSite teavm_callSites\\[\\];", """
                    extern TeaVM_CallSite *jinn_site(int32_t id);
                    #define JINN_PLAIN(expression) (expression)
                    #define JINN_ALLOC_STACK(size) TEAVM_ALLOC_STACK(size); \\\\
                        teavm_shadowStack.header.callSiteId = -1"""));

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
        MENDS.forEach(mend -> idle.add(mend.find().pattern()));
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
        for (Mend mend : MENDS) {
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

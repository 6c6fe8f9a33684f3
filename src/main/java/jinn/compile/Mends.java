package jinn.compile;

import java.util.List;
import java.util.regex.Pattern;

/** What is corrected wherever it matches; each correction has a line that says why. */
final class Mends {

    /** In files whose name ends so, every match becomes that. */
    record Mend(String file, Pattern find, String with) {

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

    static final List<Mend> ALL = List.of(
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

    private Mends() {
    }
}

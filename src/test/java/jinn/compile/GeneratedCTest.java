package jinn.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jinn.system.Build;
import org.junit.jupiter.api.Test;

final class GeneratedCTest {

    @Test
    void versionOfTheBuildIsPutIntoTheTableOfStrings() {
        String row = "TEAVM_STRING(17, 77,u\"" + Build.UNBUILT + "\")";
        String built = GeneratedC.mended("/strings.c", row, "0.2.0 abc+");
        assertThat(built).doesNotContain("unbuilt").startsWith("TEAVM_STRING(10, 0,u\"\\x30\\x2e");
        assertThat(GeneratedC.mended("/strings.c", "TEAVM_STRING(1, 7,u\"x\")", "0.2.0 abc"))
                .isEqualTo("TEAVM_STRING(1, 7,u\"x\")");
    }

    @Test
    void aVariableReadTwiceIsReadTwice() {
        assertThat(mended("int32_t f() {\n    return ((teavm_tmp_int_1 = (int32_t) errno, "
                + "teavm_tmp_int_1) == (teavm_tmp_int_1 = (int32_t) EINTR, teavm_tmp_int_1));\n}"))
                .contains("(((int32_t) errno) == ((int32_t) EINTR))");
    }

    @Test
    void sumOfPlaceAndLengthIsNotMade() {
        for (String length : new String[] {"jlr_Array_getLength", "jl_System_fastArrayLength"}) {
            assertThat(GeneratedC.mended("/c/j/l/System.c", ("if (((teavm_local_6 <= "
                    + "TEAVM_WITH_CALL_SITE_ID(1, X(teavm_local_1))) && ((teavm_local_4 + "
                    + "teavm_local_5) <= TEAVM_WITH_CALL_SITE_ID(2, X(teavm_local_3))))) {")
                    .replace("X", "meth_" + length)))
                    .doesNotContain("+").doesNotContain("teavm_local_6")
                    .contains("teavm_local_5 <= ", " - teavm_local_2)", " - teavm_local_4)");
        }
    }

    @Test
    void everyArrayAccessLooksAtTheLength() {
        String two = """
                int32_t f(void* a, int32_t i, int32_t j) {
                    TEAVM_ARRAY_AT(a, int32_t, %s) = TEAVM_ARRAY_AT(b, void*, i);
                }
                """;
        String checked = "TEAVM_WITH_CALL_SITE_ID(7, teavm_checkBounds(j, a))";
        assertThat(GeneratedC.mended("/c/A.c", two.formatted(checked)))
                .contains("TEAVM_ARRAY_AT(a, int32_t, JINN_PLAIN(teavm_checkBounds(j, a)))")
                .contains("TEAVM_ARRAY_AT(b, void*, jinn_checked(i, b))");
        for (String half : List.of("j", "INT32_C(0)", "teavm_checkBounds(j, b)",
                "teavm_checkLowerBound(j)", "teavm_checkUpperBound(j, a)")) {
            assertThat(GeneratedC.mended("/c/A.c", two.formatted(half)))
                    .contains("TEAVM_ARRAY_AT(a, int32_t, jinn_checked(" + half + ", a))");
        }
    }

    @Test
    void arrayInAnArrayIsCheckedAsWell() {
        assertThat(GeneratedC.mended("/c/A.c", """
                int32_t f(void* a) {
                    return TEAVM_ARRAY_AT(a, int32_t, TEAVM_ARRAY_AT(a, int32_t, i));
                }
                """)).contains("TEAVM_ARRAY_AT(a, int32_t, jinn_checked("
                + "TEAVM_ARRAY_AT(a, int32_t, jinn_checked(i, a)), a))");
    }

    @Test
    void arrayAccessThatCannotBeCheckedEndsTheBuild() {
        assertThatThrownBy(() -> GeneratedC.mended("/c/A.c",
                "int32_t f(void* a) {\n    return TEAVM_ARRAY_AT(g(), int32_t, i);\n}\n"))
                .hasMessageContaining("unchecked array access in /c/A.c");
    }

    /** The C compiler knows what it is. */
    @Test
    void referenceInAVariableOfItsOwnEndsTheBuild() throws Exception {
        assertThat(compiles("int f(int a) { __auto_type x = a; JINN_NO_ROOT(x); return x; }"))
                .isTrue();
        assertThat(compiles("void *f(void *a) { __auto_type x = a; JINN_NO_ROOT(x); return x; }"))
                .isFalse();
    }

    private static boolean compiles(String function) throws Exception {
        Process compiler = new ProcessBuilder("cc", "-std=gnu11", "-fsyntax-only", "-xc", "-")
                .redirectErrorStream(true).start();
        try (var source = compiler.outputWriter()) {
            source.write(GeneratedC.NO_ROOT + function + "\n");
        }
        compiler.getInputStream().readAllBytes();
        return compiler.waitFor() == 0;
    }

    @Test
    void callsAreNotNumberedWhereNothingIsCaught() {
        assertThat(mended("""
                void f(void* a) {
                    TEAVM_ALLOC_STACK(INT32_C(1));
                    TEAVM_WITH_CALL_SITE_ID(7, g(TEAVM_WITH_CALL_SITE_ID(8, teavm_nullCheck(a))));
                }
                """)).isEqualTo("""
                void f(void* a) {
                    JINN_ALLOC_STACK(INT32_C(1));
                    JINN_PLAIN(g(JINN_PLAIN(teavm_nullCheck(a))));
                }
                """);
    }

    @Test
    void callsAreNumberedWhereSomethingIsCaught() {
        String function = """
                void f() {
                    TEAVM_ALLOC_STACK(INT32_C(1));
                    TEAVM_TRY
                    TEAVM_WITH_CALL_SITE_ID(7, g());
                    TEAVM_CATCH
                }
                """;
        assertThat(mended(function)).isEqualTo(function);
    }

    @Test
    void onlyTheStartOfAClassMayForgetToZero() {
        String zeroing = " X() {\n    sfld_A_b = NULL;\n    sfld_A_c = INT32_C(5);\n}\n";
        assertThat(mended("void meth" + zeroing)).isEqualTo("void meth" + zeroing);
        assertThat(mended("void sysinitclass_A() {\n    sfld_A_b = NULL;\n"
                + "    sfld_A_c = INT32_C(5);\n}\n"))
                .isEqualTo("void sysinitclass_A() {\n    sfld_A_c = INT32_C(5);\n}\n");
    }

    @Test
    void theTableOfCallSitesKeepsThoseWithHandlers() {
        assertThat(GeneratedC.mended("/callsites.c", """
                TeaVM_CallSite teavm_callSites[3] = {
                    { .firstHandler = NULL, .location = NULL },
                    { .firstHandler = handlers + 4, .location = NULL },
                    { .firstHandler = NULL, .location = NULL }
                };
                """)).contains("jinn_siteNumbers[] = { 1, -1 }")
                .contains("{ .firstHandler = handlers + 4, .location = NULL },")
                .contains("while (i < 1 &&");
    }

    @Test
    void theStartOfAClassIsNotedApartFromTheClass() {
        assertThat(mended("""
                void initclass_js_Half() {
                    TeaVM_Class* cls = (TeaVM_Class*) &js_Half_Cls_0;
                    if (!(cls->flags & INT32_C(1))) {
                        cls->flags |= INT32_C(1);
                        meth_js_Half__clinit_();
                    }
                }
                """)).contains("""
                char jinn_begun_js_Half __attribute__((section(".bss.jinn_begun")));
                void initclass_js_Half() {
                    if (!jinn_begun_js_Half) {
                        jinn_begun_js_Half = 1;
                        meth_js_Half__clinit_();
                    }
                }
                """).doesNotContain("flags");
    }

    @Test
    void whoeverNeedsAClassAsksTheNote() {
        assertThat(mended("f(teavm_initializeClass((TeaVM_Class*) &js_Half_Cls_0, "
                + "&initclass_js_Half));")).isEqualTo("f(JINN_INITIALISE(js_Half));");
        assertThat(GeneratedC.mended("/c/X.h", "extern void initclass_js_Half();\n"))
                .isEqualTo("JINN_INITIALISED(js_Half)\n");
    }

    @Test
    void functionThatDoesNotLookLikeOneEndsTheBuild() {
        assertThatThrownBy(() -> GeneratedC.mended("/c/A.c", "int32_t f(\n    int32_t a)\n{\n}\n"))
                .hasMessageContaining("does not look like one");
    }

    private static String mended(String text) {
        return GeneratedC.mended("/c/X.c", text);
    }
}

package jinn.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class InOrderTest {

    @Test
    void callsAmongArgumentsComeFirstAndInOrder() {
        assertOrdered("a = meth_f(x, meth_g(1), meth_h(y, 2));",
                "a = ({ __auto_type jinn_1 = meth_g(1); __auto_type jinn_2 = meth_h(y, 2); "
                        + "meth_f(x, jinn_1, jinn_2); });");
    }

    @Test
    void whatIsReadBesidesACallIsReadInItsTurn() {
        assertOrdered("JINN_PLAIN(meth_f(socket(x), ((int32_t) errno)));",
                "JINN_PLAIN(({ __auto_type jinn_1 = socket(x); "
                        + "__auto_type jinn_2 = ((int32_t) errno); meth_f(jinn_1, jinn_2); }));");
    }

    @Test
    void operandsAreInOrder() {
        assertOrdered("if ((TEAVM_FIELD(a, cls_A, fld_n) >= meth_f(a))) {",
                "if (({ __auto_type jinn_1 = TEAVM_FIELD(a, cls_A, fld_n); "
                        + "__auto_type jinn_2 = meth_f(a); (jinn_1 >= jinn_2); })) {");
    }

    @Test
    void innerCallsAreInOrderToo() {
        assertOrdered("return ((f(1) + f(2)) + f(3));",
                "return ({ __auto_type jinn_3 = ({ __auto_type jinn_1 = f(1); "
                        + "__auto_type jinn_2 = f(2); (jinn_1 + jinn_2); }); "
                        + "__auto_type jinn_4 = f(3); (jinn_3 + jinn_4); });");
    }

    @Test
    void theReceiverOfAVirtualCallStays() {
        assertOrdered("TEAVM_METHOD(a, A_VT, virt_m)(a, f(1), f(2));",
                "({ __auto_type jinn_1 = f(1); __auto_type jinn_2 = f(2); "
                        + "TEAVM_METHOD(a, A_VT, virt_m)(a, jinn_1, jinn_2); });");
    }

    @Test
    void anAddressIsKnownBeforeWhatIsStoredThere() {
        assertOrdered("(*(int8_t*) TEAVM_FIELD(a, cls_A, fld_p) = (int8_t) f(a));",
                "({ __auto_type jinn_1 = (int8_t*) TEAVM_FIELD(a, cls_A, fld_p); "
                        + "__auto_type jinn_2 = (int8_t) f(a); (*jinn_1 = jinn_2); });");
        assertStays("(*(int8_t*) TEAVM_ADDRESS_ADD(a, b) = (int8_t) f(a));");
    }

    @Test
    void oneCallNeedsNoOrder() {
        assertStays("a = meth_f(x, meth_g(TEAVM_FIELD(x, cls_X, fld_n)), INT32_C(1));");
        assertStays("TEAVM_FIELD(a, cls_A, fld_n) = JINN_PLAIN(meth_f(a));");
    }

    @Test
    void readingsAloneNeedNoOrder() {
        assertStays("a = meth_f(TEAVM_FIELD(x, cls_X, fld_n), TEAVM_FIELD(x, cls_X, fld_m));");
    }

    @Test
    void whatCHasInOrderAnywayStays() {
        assertStays("if ((f(1) && (!f(2)))) {");
        assertStays("a = (f(1) ? f(2) : f(3));");
        assertStays("((tmp = f(1)), TEAVM_METHOD(tmp, A_VT, virt_m)(tmp));");
    }

    @Test
    void halfAStatementEndsTheBuild() {
        assertRefused("TEAVM_ALLOC_STACK_DEF(f(1, g(2),", "no whole statement");
        assertRefused("f(1)) + (g(2)", "no whole statement");
        assertRefused("f(\"a\", g(1), h(2));", "no whole statement");
    }

    @Test
    void whatIsStillInNoOrderEndsTheBuild() {
        assertRefused("a = f(1) + g(2);", "still in no order: a = f(1) + g(2);");
        assertRefused("a = (f(1) + g(2) + h(3));", "still in no order");
        assertRefused("TEAVM_FIELD(f(a), cls_A, g(1)) = 1;", "still in no order");
        assertRefused("TEAVM_FIELD(f(a), cls_A, fld_n) = g(1);", "still in no order");
    }

    @Test
    void literalsStay() {
        assertStays("teavm_printString(u\"a,b)\");");
    }

    @Test
    void variableThatWaitsForACallIsAskedWhatItIs() {
        assertThat(InOrder.ordered("f(g(1), h(2));")).isEqualTo("({ __auto_type jinn_1 = g(1); "
                + "JINN_NO_ROOT(jinn_1); __auto_type jinn_2 = h(2); f(jinn_1, jinn_2); });");
        assertThat(InOrder.ordered("f(g(), g());")).contains("JINN_NO_ROOT(jinn_1)")
                .doesNotContain("JINN_NO_ROOT(jinn_2)");
        assertThat(InOrder.ordered("f(g(1), sfld_x);")).doesNotContain("JINN_NO_ROOT");
    }

    private static void assertOrdered(String statement, String ordered) {
        String plain = InOrder.ordered(statement).replaceAll("JINN_NO_ROOT\\(jinn_\\d+\\); ", "");
        assertThat(plain).isEqualTo(ordered);
    }

    private static void assertStays(String statement) {
        assertOrdered(statement, statement);
    }

    private static void assertRefused(String line, String why) {
        assertThatThrownBy(() -> InOrder.ordered(line)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why);
    }
}

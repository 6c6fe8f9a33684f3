package jinn.rc.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jinn.rc.change.Sets;
import jinn.rc.database.Database;
import jinn.rc.update.Conversions.Line;
import jinn.value.Fatal;
import org.junit.jupiter.api.Test;

/** What a conversion file may say, and each way to say it wrong: C75. */
final class ConversionsTest {

    private static final Database OLD = own().add("a").add("b").add("c").oneshot()
            .bundle("one", 2).bundle("two", 2, 3).database();
    private static final Database FRESH = own().add("a").add("x").add("c").oneshot()
            .bundle("b", 3, 4).database();

    private static Sets own() {
        return new Sets().add(Database.RUNNER_NAME).essential().add(Database.HOLDER_NAME)
                .essential();
    }

    private static List<Line> lines(String text) {
        return Conversions.read("f", text).lines();
    }

    private static void assertWrong(int code, String text, String message) {
        assertThatThrownBy(() -> Images.of(OLD, FRESH, Conversions.read("f", text)))
                .isInstanceOf(Fatal.class).hasMessageContaining(message)
                .extracting(fatal -> ((Fatal) fatal).code()).isEqualTo(code);
    }

    @Test
    void eachLineIsLexedByItself() {
        assertThat(lines("# a comment\n\n a -> \"b c\"\nb restart\nc -> d restart restart"))
                .containsExactly(new Line(3, "a", "b c", false), new Line(4, "b", "", true),
                        new Line(5, "c", "d", true));
        assertThat(lines("")).isEmpty();
    }

    @Test
    void whatMeansNothingIsMisuse() {
        assertWrong(Fatal.USAGE, "\na -> x again", "f:2: again means nothing");
        assertWrong(Fatal.USAGE, "a x", "x means nothing");
        assertWrong(Fatal.USAGE, "a ->", "a name has to follow");
        assertWrong(Fatal.USAGE, "a \"x\n\"", "f:1: syntax error");
        assertWrong(Fatal.USAGE, "a { x", "f:1: unmatched {");
    }

    @Test
    void namesThatNobodyHasAreTold() {
        assertWrong(3, "z -> x", "f:1: there is no service z");
        assertWrong(4, "a -> z", "f:1: there is no z");
        assertWrong(5, "two restart", "f:1: two is a bundle of 2 services");
        assertWrong(5, Database.HOLDER_NAME + " -> x", "keeps its name");
    }

    @Test
    void oneServiceIsNamedOnceAndBecomesNoOther() {
        assertWrong(6, "a\na restart", "f:2: a has a line already");
        assertWrong(6, "a\none", "f:2: a has a line already");
        assertWrong(6, "a -> x\nb -> x", "f:2: a and b would both be x");
        assertWrong(6, "b -> a", "f:1: b and a would both be a");
    }

    private static Image image(String text, int number) {
        return Images.of(OLD, FRESH, Conversions.read("f", text)).all().get(number);
    }

    @Test
    void aServiceIsItselfWhereItsNameIs() {
        assertThat(image("", 2)).isEqualTo(new Image.Same(2));
        assertThat(image("a -> x\n", 2)).isEqualTo(new Image.Same(3));
        assertThat(image("one -> x\n", 2)).isEqualTo(new Image.Same(3));
    }

    @Test
    void othersTakeThePlaceOfOneThatIsABundleNowOrOfAnotherKind() {
        assertThat(image("", 3)).isInstanceOfSatisfying(Image.Others.class,
                others -> assertThat(others.numbers()).containsExactly(3, 4));
        assertThat(image("a -> c\nc -> a", 2)).isInstanceOfSatisfying(Image.Others.class,
                others -> assertThat(others.numbers()).containsExactly(4));
    }

    /** Nothing in a file is wrong where there is none. */
    @Test
    void aBundleOfOneThatIsSomebodyElseTakesThePlaceToo() {
        Database old = own().add("a").add("b").database();
        Database alias = own().add("b").bundle("a", 2).database();
        assertThat(Images.of(old, alias, Conversions.NONE).all().get(2))
                .isInstanceOf(Image.Others.class);
        Database renamed = own().add("z").add("b").bundle("a", 2).database();
        assertThat(Images.of(old, renamed, Conversions.NONE).all().get(2))
                .isEqualTo(new Image.Same(2));
    }

    @Test
    void theWayBackHasTheNamesTheOtherWay() {
        Images images = Images.of(OLD, FRESH, Conversions.read("f", "a -> x restart"));
        assertThat(Conversions.back(images).lines())
                .containsExactly(new Line(3, "x", "a", false));
    }
}

package jinn.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thing on disk has one owner, who alone spells its name; so has a number with a meaning. */
final class OwnersTest {

    /** What a literal may not hold, except in that file. A text with blanks in it is for people. */
    private static final Map<Pattern, String> NAMES = Map.of(
            Pattern.compile("/dev/null"), "jinn/system/StandardFds.java",
            Pattern.compile("(^|/)supervise/|/supervise$|(^|/)event$|death_tally"
                    + "|(^|/)(service-lock|last-run|start-failure|buried)$"),
            "jinn/control/ServiceHome.java",
            Pattern.compile("[.]s6-svscan|/version$"), "jinn/control/ScannerHome.java",
            Pattern.compile("^/run(/|$)|s6-svscan-log|s6-linux-init-(shutdown|runlevel)d"
                    + "|s6-linux-init-container|uncaught-logs|/etc/s6-linux-init"),
            "jinn/control/Layout.java",
            Pattern.compile("^/(compiled|bootdb|scandir|prefix)$"),
            "jinn/rc/live/LiveDirectory.java",
            Pattern.compile("(^|/)[.](atomics|bundles|ref|stamp|next|now)$|^(stores|sources)$"),
            "jinn/rc/repository/Repository.java",
            Pattern.compile("^/times$"), "jinn/rc/live/Times.java",
            Pattern.compile("^:apply"), "jinn/rc/live/Applied.java",
            Pattern.compile("servicedirs"), "jinn/rc/database/DatabaseDirectory.java");

    /** Names of constants that may not be declared, except in that file. */
    private static final Map<Pattern, String> CONSTANTS = Map.of(
            Pattern.compile("N(ANO)?S_PER_MS"), "jinn/kernel/Clock.java");

    @Test
    void whatHasAnOwnerIsSpeltByItsOwnerAlone() {
        assertThat(spelt(Source.under(Source.MAIN))).isEmpty();
    }

    @Test
    void whatIsSpeltElsewhereIsFound(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("User.java"), """
                package x;
                final class User {
                    private static final long NS_PER_MS = 1_000_000;
                    String use(String top) {
                        top.concat("closes /dev/null");
                        return top + "/dev/null";
                    }
                }
                """);
        assertThat(spelt(Source.under(directory))).satisfiesExactly(
                first -> assertThat(first).contains("User.java:3 NS_PER_MS"),
                second -> assertThat(second).contains("User.java:6 /dev/null"));
    }

    private static List<String> spelt(List<Source> sources) {
        List<String> found = new ArrayList<>();
        sources.forEach(source -> source.tree().accept(new Spellings(source, found), null));
        return found;
    }

    private static final class Spellings extends TreeScanner<Void, Void> {

        private final Source source;
        private final List<String> found;

        Spellings(Source source, List<String> found) {
            this.source = source;
            this.found = found;
        }

        @Override
        public Void visitLiteral(LiteralTree tree, Void none) {
            if (tree.getValue() instanceof String text && text.chars().noneMatch(c -> c <= ' ')) {
                NAMES.forEach((name, owner) -> check(tree, text, name, owner));
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree tree, Void none) {
            CONSTANTS.forEach((name, owner) -> check(tree, tree.getName().toString(), name, owner));
            return super.visitVariable(tree, none);
        }

        private void check(Tree tree, String text, Pattern name, String owner) {
            if (name.matcher(text).find() && !source.path().endsWith(owner)) {
                found.add(source.path() + ":" + source.firstLine(tree) + " " + text
                        + " -> " + owner);
            }
        }
    }
}

package jinn.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No result of a libc call is dropped without a word that says why: rights and numbers are made of
 * what a call filled in, and a call that failed filled in nothing.
 */
final class BoundaryTest {

    private static final Path BOUNDARY = Source.MAIN.resolve("jinn/linux");

    @Test
    void droppedResultsHaveAReason() {
        assertThat(dropped(Source.under(BOUNDARY))).isEmpty();
    }

    @Test
    void resultWithoutAReasonIsFound(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("Libc.java"), """
                package x;
                final class Libc {
                    static native int chown(int a);
                    static native void free(int a);
                }
                """);
        Files.writeString(directory.resolve("User.java"), """
                package x;
                final class User {
                    int use() {
                        Libc.free(1);
                        // result: nobody minds.
                        Libc.chown(2);
                        Libc.chown(3);
                        return Libc.chown(4);
                    }
                }
                """);
        assertThat(dropped(Source.under(directory))).singleElement().asString()
                .endsWith("User.java:7 Libc.chown");
    }

    /** A number may be another's by then: Processes.kill takes who was seen, or an identity. */
    @Test
    void whoWasSeenIsNotSignalledByNumber() {
        Pattern byNumber = Pattern.compile("kill\\((one|seen|record|\\w+\\(\\))\\.pid\\(\\)");
        List<String> found = new ArrayList<>();
        for (Source source : Source.under(Source.MAIN)) {
            for (String line : source.lines()) {
                if (!source.path().startsWith(BOUNDARY) && byNumber.matcher(line).find()) {
                    found.add(source.path() + ": " + line.strip());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<String> dropped(List<Source> sources) {
        Set<String> silent = new HashSet<>();
        for (Source source : sources) {
            if (source.path().toString().endsWith("Libc.java")) {
                source.tree().accept(new Silent(silent), null);
            }
        }
        List<String> found = new ArrayList<>();
        sources.forEach(source -> source.tree().accept(new Dropped(source, silent, found), null));
        return found;
    }

    /** Calls that have no result. */
    private static final class Silent extends TreeScanner<Void, Void> {

        private final Set<String> names;

        Silent(Set<String> names) {
            this.names = names;
        }

        @Override
        public Void visitMethod(MethodTree tree, Void none) {
            if ("void".equals(String.valueOf(tree.getReturnType()))) {
                names.add(tree.getName().toString());
            }
            return null;
        }
    }

    private static final class Dropped extends TreeScanner<Void, Void> {

        private final Source source;
        private final Set<String> silent;
        private final List<String> found;

        Dropped(Source source, Set<String> silent, List<String> found) {
            this.source = source;
            this.silent = silent;
            this.found = found;
        }

        @Override
        public Void visitExpressionStatement(ExpressionStatementTree tree, Void none) {
            if (tree.getExpression() instanceof MethodInvocationTree call
                    && call.getMethodSelect() instanceof MemberSelectTree name
                    && name.getExpression().toString().endsWith("Libc")
                    && !silent.contains(name.getIdentifier().toString())) {
                check(tree, name.toString());
            }
            return super.visitExpressionStatement(tree, none);
        }

        private void check(ExpressionStatementTree tree, String name) {
            int line = source.firstLine(tree);
            String before = source.lines().get(line - 2).strip();
            if (!before.startsWith("// result: ")) {
                found.add(source.path() + ":" + line + " " + name);
            }
        }
    }
}

package jinn.tidy;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Finds the methods that are too long, too deep, or take too much. */
final class MethodSizes extends TreeScanner<Void, Void> {

    private static final int LINES_MAX = 40;
    private static final int NESTING_MAX = 3;
    private static final int PARAMETERS_MAX = 4;

    private final Source source;
    private final List<String> found;
    private boolean inRecord;

    MethodSizes(Source source, List<String> found) {
        this.source = source;
        this.found = found;
    }

    @Override
    public Void visitClass(ClassTree type, Void none) {
        boolean outer = inRecord;
        inRecord = type.getKind() == Tree.Kind.RECORD;
        super.visitClass(type, none);
        inRecord = outer;
        return null;
    }

    @Override
    public Void visitMethod(MethodTree method, Void none) {
        if (method.getModifiers().getFlags().contains(Modifier.NATIVE)) {
            return null; // C decided how many parameters it takes.
        }
        int length = source.lastLine(method) - source.firstLine(method) + 1;
        check(method, length > LINES_MAX, "has " + length + " lines");
        boolean ofRecord = inRecord && method.getName().contentEquals("<init>");
        check(method, !ofRecord && method.getParameters().size() > PARAMETERS_MAX,
                "takes " + method.getParameters().size() + " parameters: make a record");
        int depth = new Depth().of(method.getBody());
        check(method, depth > NESTING_MAX, "nests " + depth + " deep");
        return super.visitMethod(method, none);
    }

    private void check(MethodTree method, boolean wrong, String what) {
        if (wrong) {
            found.add(source.path() + ":" + source.firstLine(method) + " "
                    + method.getName() + " " + what);
        }
    }

    /** How deep control statements nest; an else-if chain and a switch's cases are one level. */
    private static final class Depth extends TreeScanner<Void, Void> {

        private static final Set<Class<?>> LEVELS = Set.of(IfTree.class, ForLoopTree.class,
                EnhancedForLoopTree.class, WhileLoopTree.class, DoWhileLoopTree.class,
                SwitchTree.class, SwitchExpressionTree.class, TryTree.class);
        private int depth;
        private int deepest;

        int of(BlockTree body) {
            scan(body, null);
            return deepest;
        }

        @Override
        public Void visitIf(IfTree tree, Void none) {
            scan(tree.getCondition(), none);
            scan(tree.getThenStatement(), none);
            boolean chain = tree.getElseStatement() instanceof IfTree;
            depth -= chain ? 1 : 0;
            scan(tree.getElseStatement(), none);
            depth += chain ? 1 : 0;
            return null;
        }

        @Override
        public Void scan(Tree tree, Void none) {
            boolean level = tree != null && LEVELS.stream().anyMatch(l -> l.isInstance(tree));
            depth += level ? 1 : 0;
            deepest = Math.max(deepest, depth);
            super.scan(tree, none);
            depth -= level ? 1 : 0;
            return null;
        }
    }
}

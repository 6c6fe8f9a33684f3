package jinn.tidy;

import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.Arrays;
import java.util.List;
import jinn.value.Signal;

/** A default beside record patterns hides the case that somebody forgets. */
final class Defaults extends TreeScanner<Void, Void> {

    private final Source source;
    private final List<String> found;

    Defaults(Source source, List<String> found) {
        this.source = source;
        this.found = found;
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void none) {
        check(tree.getCases());
        return super.visitSwitch(tree, none);
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Void none) {
        check(tree.getCases());
        return super.visitSwitchExpression(tree, none);
    }

    /** Signals are too many to be listed, and a constant of the file itself is a character. */
    private boolean isOfOurEnum(String label) {
        return label.matches("[A-Z][A-Z_0-9]+")
                && Arrays.stream(Signal.values()).noneMatch(s -> s.name().equals(label))
                && source.lines().stream().noneMatch(l -> l.contains(" " + label + " = "));
    }

    private void check(List<? extends CaseTree> cases) {
        List<? extends CaseLabelTree> labels =
                cases.stream().flatMap(c -> c.getLabels().stream()).toList();
        boolean ours = labels.stream()
                .anyMatch(l -> l.getKind() == Tree.Kind.PATTERN_CASE_LABEL)
                || labels.stream().map(Tree::toString).anyMatch(this::isOfOurEnum);
        for (CaseTree one : cases) {
            boolean isDefault = one.getLabels().stream()
                    .anyMatch(l -> l.getKind() == Tree.Kind.DEFAULT_CASE_LABEL);
            if (ours && isDefault) {
                found.add(source.path() + ":" + source.firstLine(one) + " default");
            }
        }
    }
}

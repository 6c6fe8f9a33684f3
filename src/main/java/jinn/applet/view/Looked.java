package jinn.applet.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.depend.LiveTree;
import jinn.depend.Standing;
import jinn.kernel.Kernel;
import jinn.system.Report;
import jinn.view.Chosen;
import jinn.view.ServiceFacts;
import org.jspecify.annotations.Nullable;

/**
 * What somebody named, or the whole tree: services with a directory, and oneshots and bundles.
 *
 * @param apart names of those without a directory
 * @param chosen null where nothing else was named
 */
record Looked(Kernel kernel, List<String> apart, @Nullable Chosen chosen) {

    /** @throws jinn.value.Fatal 111 where nothing of it can be read */
    static Looked of(Report report, List<String> words) {
        Kernel kernel = report.kernel();
        Optional<LiveTree> tree = words.isEmpty() ? Optional.empty() : LiveTree.ofDefault(kernel);
        List<String> apart = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String word : words) {
            (tree.isPresent() && tree.get().isApart(word) ? apart : others).add(word);
        }
        return new Looked(kernel, apart,
                apart.isEmpty() || !others.isEmpty() ? Chosen.of(report, others) : null);
    }

    Looked again() {
        return new Looked(kernel, apart, chosen == null ? null : chosen.again());
    }

    List<ServiceFacts> facts() {
        List<ServiceFacts> facts = new ArrayList<>(
                chosen == null ? List.of() : chosen.facts());
        Optional<LiveTree> tree = isAll() || !apart.isEmpty() ? LiveTree.ofDefault(kernel)
                : Optional.empty();
        if (tree.isPresent()) {
            Standing standing = Standing.of(tree.get());
            facts.addAll(isAll() ? standing.oneshots() : List.of());
            apart.forEach(name -> facts.addAll(standing.named(name)));
        }
        return facts;
    }

    private boolean isAll() {
        return chosen != null && chosen.words().isEmpty();
    }

    /** Where something happens when one of them changes, or one comes or goes. */
    List<String> places() {
        List<String> places = new ArrayList<>(chosen == null ? List.of() : chosen.places());
        LiveTree.ofDefault(kernel).ifPresent(tree ->
                places.add(tree.reading().directory().path()));
        return places;
    }

    boolean isComplete() {
        return chosen == null || chosen.isComplete();
    }
}

package jinn.depend;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jinn.rc.graph.Graph;
import jinn.text.Visible;
import jinn.view.Columns;
import jinn.view.JsonObject;
import jinn.view.ServiceFacts;

/** What services need, and what needs them, each with its state. */
public record Dependents(Standing standing) {

    private static final int STATE_WIDTH = 14;

    /** For people; the first to start is the first one. */
    public String text(int service) {
        LiveTree tree = standing.tree();
        StringBuilder text = new StringBuilder(Visible.word(tree.name(service)) + ": "
                + standing.facts(service).state().word + "\n");
        lines(text, "needs", service, tree.database().needs());
        lines(text, "needed by", service, tree.database().needs().reversed());
        return text.toString();
    }

    private void lines(StringBuilder text, String heading, int service, Graph graph) {
        BitSet direct = Graph.set(graph.targets(service));
        List<Integer> all = all(service, graph);
        text.append("  ").append(heading).append(all.isEmpty() ? ": nothing\n" : ":\n");
        for (int other : all) {
            text.append("    ").append(Columns.padded(standing.facts(other).state().word,
                    STATE_WIDTH)).append("  ").append(Visible.word(standing.tree().name(other)))
                    .append(direct.get(other) ? "" : ", not directly").append('\n');
        }
    }

    /** Without the suite's own. */
    private List<Integer> all(int service, Graph graph) {
        BitSet all = LiveTree.people(graph.closure(Graph.set(service)));
        all.clear(service);
        List<Integer> sorted = new ArrayList<>();
        while (!all.isEmpty()) {
            int next = standing.tree().first(all);
            all.clear(next);
            sorted.add(next);
        }
        return sorted;
    }

    /** An object. */
    public String json(int service) {
        LiveTree tree = standing.tree();
        return object(service).value("needs", array(service, tree.database().needs()))
                .value("neededBy", array(service, tree.database().needs().reversed())).end();
    }

    private JsonObject object(int service) {
        ServiceFacts facts = standing.facts(service);
        return new JsonObject().exact("name", facts.name()).text("state", facts.state().word);
    }

    private String array(int service, Graph graph) {
        BitSet direct = Graph.set(graph.targets(service));
        StringBuilder array = new StringBuilder("[");
        for (int other : all(service, graph)) {
            array.append(array.length() == 1 ? "" : ", ").append(object(other)
                    .value("direct", direct.get(other) ? "true" : "false").end());
        }
        return array.append(']').toString();
    }
}

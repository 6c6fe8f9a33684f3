package jinn.rc.resolve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jinn.rc.database.Database;
import jinn.rc.graph.Graph;
import jinn.rc.source.Definition;
import jinn.rc.source.Definition.Head;
import jinn.rc.source.Definition.LongrunOf;
import jinn.rc.source.Definition.OneshotOf;
import jinn.rc.source.Definition.Unknown;

/** The numbers of atomics: the two of the suite, longruns, oneshots, as they were read. */
final class Numbering {

    private final Nodes nodes;
    private final Bundles bundles;
    private final List<Definition> numbered = new ArrayList<>();

    /** By node. */
    private final int[] numbers;

    Numbering(Nodes nodes, Bundles bundles) {
        this.nodes = nodes;
        this.bundles = bundles;
        numbers = new int[nodes.all().size()];
        numbered.add(new Unknown(new Head(Database.RUNNER_NAME, Database.RUNNER_NAME, 0)));
        numbered.add(new Unknown(new Head(Database.HOLDER_NAME, Database.HOLDER_NAME, 0)));
        add(true);
        add(false);
    }

    private void add(boolean longruns) {
        for (int node = 0; node < numbers.length; node++) {
            Definition definition = nodes.all().get(node);
            if (longruns ? definition instanceof LongrunOf : definition instanceof OneshotOf) {
                numbers[node] = numbered.size();
                numbered.add(definition);
            }
        }
    }

    Nodes nodes() {
        return nodes;
    }

    int size() {
        return numbered.size();
    }

    Definition definition(int number) {
        return numbered.get(number);
    }

    String name(int number) {
        return numbered.get(number).name();
    }

    /** What a name stands for. */
    BitSet numbers(String name) {
        BitSet set = new BitSet();
        for (int node : Graph.numbers(bundles.atomics(name))) {
            if (!(nodes.all().get(node) instanceof Unknown)) {
                set.set(numbers[node]);
            }
        }
        return set;
    }
}

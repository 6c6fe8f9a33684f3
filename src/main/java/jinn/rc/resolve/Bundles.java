package jinn.rc.resolve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jinn.rc.graph.Graph;
import jinn.rc.source.Definition;
import jinn.rc.source.Definition.BundleOf;
import jinn.rc.source.Definition.Mention;
import jinn.rc.source.Faults;

/** Bundles, whose members may be bundles, as sets of atomics. */
final class Bundles {

    private final Nodes nodes;
    private final Graph contents;

    /** Tells of members that nobody has defined, and of bundles in themselves. */
    Bundles(Nodes nodes, Faults faults) {
        this.nodes = nodes;
        List<BitSet> rows = new ArrayList<>();
        for (Definition definition : nodes.all()) {
            rows.add(definition instanceof BundleOf bundle ? members(bundle) : new BitSet());
        }
        contents = Graph.of(rows);
        for (int[] cycle : contents.cycles()) {
            List<String> way = new ArrayList<>();
            for (int node : cycle) {
                way.add(nodes.all().get(node).name());
            }
            faults.broken(nodes.all().get(cycle[0]).head().directory(),
                    "cyclic bundles: " + String.join(" -> ", way) + " -> " + way.getFirst());
        }
    }

    private BitSet members(BundleOf bundle) {
        BitSet members = new BitSet();
        for (Mention mention : bundle.contents()) {
            if (nodes.find(mention) instanceof Definition member) {
                members.set(nodes.place(member.name()));
            }
        }
        return members;
    }

    /** The nodes that a name stands for which are no bundles; none of a name that is undefined. */
    BitSet atomics(String name) {
        int place = nodes.place(name);
        if (place == Nodes.NONE) {
            return new BitSet();
        }
        if (!isBundle(place)) {
            return Graph.set(place);
        }
        BitSet atomics = contents.closure(Graph.set(place));
        for (int node : Graph.numbers(atomics)) {
            atomics.set(node, !isBundle(node));
        }
        return atomics;
    }

    private boolean isBundle(int node) {
        return nodes.all().get(node) instanceof BundleOf;
    }
}

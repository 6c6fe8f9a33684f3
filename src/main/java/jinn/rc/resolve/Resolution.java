package jinn.rc.resolve;

import java.util.ArrayList;
import java.util.List;
import jinn.rc.database.Atomic;
import jinn.rc.database.Atomic.Kind;
import jinn.rc.database.Atomic.Links;
import jinn.rc.database.Atomic.Longrun;
import jinn.rc.database.Atomic.Timeouts;
import jinn.rc.database.Bundle;
import jinn.rc.database.Database;
import jinn.rc.graph.Graph;
import jinn.rc.source.Definition;
import jinn.rc.source.Definition.BundleOf;
import jinn.rc.source.Definition.LongrunOf;
import jinn.rc.source.Definition.Mention;
import jinn.rc.source.Definition.OneshotOf;
import jinn.rc.source.Definition.Pipe;
import jinn.rc.source.Definition.Unknown;
import jinn.rc.source.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Compiles definitions. Everything that is wrong is told before anything is given up, so that one
 * run tells all.
 */
public final class Resolution {

    private final Nodes nodes;
    private final Numbering numbering;
    private final Dependencies dependencies;
    private final int[] flags;

    /** The set; null where there is a fault, be it one of the reading or of this. */
    public static @Nullable Database of(List<Definition> definitions, Faults faults) {
        Nodes nodes = new Nodes(definitions, faults);
        Pipelines pipelines = new Pipelines(nodes, faults);
        pipelines.check();
        pipelines.addBundles();
        Numbering numbering = new Numbering(nodes, new Bundles(nodes, faults));
        Dependencies dependencies = new Dependencies(numbering, faults);
        dependencies.resolveNeeds();
        if (!faults.errors().isEmpty()) {
            return null;
        }
        dependencies.resolveSoft();
        return new Resolution(numbering, dependencies).database();
    }

    private Resolution(Numbering numbering, Dependencies dependencies) {
        this.nodes = numbering.nodes();
        this.numbering = numbering;
        this.dependencies = dependencies;
        flags = new int[numbering.size()];
    }

    /** What a bundle is, all in it are. */
    private Database database() {
        flags[Database.RUNNER] = Atomic.ESSENTIAL;
        flags[Database.HOLDER] = Atomic.ESSENTIAL;
        List<Bundle> bundles = new ArrayList<>();
        for (Definition definition : nodes.all()) {
            int[] members = Graph.numbers(numbering.numbers(definition.name()));
            for (int member : members) {
                flags[member] |= definition.head().flags();
            }
            if (definition instanceof BundleOf) {
                bundles.add(new Bundle(definition.name(), members));
            }
        }
        List<Atomic> atomics = new ArrayList<>();
        for (int i = 0; i < numbering.size(); i++) {
            Definition definition = numbering.definition(i);
            atomics.add(new Atomic(definition.name(), flags[i], timeouts(definition), links(i),
                    kind(definition)));
        }
        return new Database(atomics, bundles);
    }

    private Links links(int number) {
        return new Links(Graph.numbers(dependencies.needs(number)),
                Graph.numbers(dependencies.wants(number)),
                Graph.numbers(dependencies.after(number)));
    }

    private static Timeouts timeouts(Definition definition) {
        return switch (definition) {
            case LongrunOf longrun -> longrun.timeouts();
            case OneshotOf oneshot -> oneshot.timeouts();
            case BundleOf _, Unknown _ -> Timeouts.NONE;
        };
    }

    private Kind kind(Definition definition) {
        return switch (definition) {
            case OneshotOf oneshot -> oneshot.scripts();
            case LongrunOf longrun -> longrun(longrun.pipe());
            case BundleOf _, Unknown _ -> Longrun.ALONE;
        };
    }

    private Longrun longrun(Pipe pipe) {
        Mention consumer = pipe.producerFor();
        int[] producers = new int[pipe.consumerFor().size()];
        for (int i = 0; i < producers.length; i++) {
            producers[i] = number(pipe.consumerFor().get(i));
        }
        return new Longrun(consumer == null ? Longrun.NONE : number(consumer), producers);
    }

    /** Of a name that is known to be a longrun's. */
    private int number(Mention mention) {
        return numbering.numbers(mention.name()).nextSetBit(0);
    }
}

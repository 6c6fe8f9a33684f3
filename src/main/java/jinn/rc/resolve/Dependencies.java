package jinn.rc.resolve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jinn.rc.database.Database;
import jinn.rc.graph.Graph;
import jinn.rc.source.Definition;
import jinn.rc.source.Definition.Links;
import jinn.rc.source.Definition.LongrunOf;
import jinn.rc.source.Definition.Mention;
import jinn.rc.source.Definition.OneshotOf;
import jinn.rc.source.Faults;
import org.jspecify.annotations.Nullable;

/** Who needs whom, wants whom and comes after whom, by number. */
final class Dependencies {

    private static final int TELL_ABSENT = 2;

    private final Numbering numbering;
    private final Faults faults;
    private final List<BitSet> needs;
    private final List<BitSet> wants;
    private final List<BitSet> after;

    /** All of the above. */
    private final List<BitSet> order;

    Dependencies(Numbering numbering, Faults faults) {
        this.numbering = numbering;
        this.faults = faults;
        needs = rows();
        wants = rows();
        after = rows();
        order = rows();
    }

    private List<BitSet> rows() {
        List<BitSet> rows = new ArrayList<>();
        for (int i = 0; i < numbering.size(); i++) {
            rows.add(new BitSet());
        }
        return rows;
    }

    BitSet needs(int number) {
        return needs.get(number);
    }

    BitSet wants(int number) {
        return wants.get(number);
    }

    BitSet after(int number) {
        return after.get(number);
    }

    /** Tells of what is undefined, and of cycles. */
    void resolveNeeds() {
        for (int i = Database.OWN; i < numbering.size(); i++) {
            for (Mention mention : links(i).needs()) {
                numbering.nodes().find(mention);
                needs.get(i).or(numbering.numbers(mention.name()));
            }
            addImplicit(i);
            order.get(i).or(needs.get(i));
        }
        for (int[] cycle : Graph.of(needs).cycles()) {
            tell(cycle);
        }
    }

    /** Who reads a pipe is there before who writes, and the keeper of the pipe before both. */
    private void addImplicit(int number) {
        if (!(numbering.definition(number) instanceof LongrunOf longrun)) {
            needs.get(number).set(Database.RUNNER);
            return;
        }
        Mention consumer = longrun.pipe().producerFor();
        if (consumer != null) {
            needs.get(number).or(numbering.numbers(consumer.name()));
        }
        if (consumer != null || !longrun.pipe().consumerFor().isEmpty()) {
            needs.get(number).set(Database.HOLDER);
        }
    }

    private Links links(int number) {
        return switch (numbering.definition(number)) {
            case LongrunOf longrun -> longrun.links();
            case OneshotOf oneshot -> oneshot.links();
            case Definition.BundleOf _, Definition.Unknown _ ->
                    new Links(List.of(), List.of(), List.of(), List.of());
        };
    }

    private void tell(int[] cycle) {
        StringBuilder way = new StringBuilder(numbering.name(cycle[0]));
        for (int i = 0; i < cycle.length; i++) {
            int to = cycle[(i + 1) % cycle.length];
            Mention cause = cause(cycle[i], to);
            way.append(" -> ").append(numbering.name(to));
            if (cause != null && !cause.name().equals(numbering.name(to))) {
                way.append(" (in ").append(cause.name()).append(')');
            }
        }
        Mention first = cause(cycle[0], cycle[1 % cycle.length]);
        faults.broken(first == null ? numbering.definition(cycle[0]).head().directory()
                : first.place(), "cyclic dependencies: " + way);
    }

    /** Why one needs the other. */
    private @Nullable Mention cause(int from, int to) {
        List<Mention> mentions = new ArrayList<>(links(from).needs());
        if (numbering.definition(from) instanceof LongrunOf longrun
                && longrun.pipe().producerFor() instanceof Mention consumer) {
            mentions.add(consumer);
        }
        for (Mention mention : mentions) {
            if (numbering.numbers(mention.name()).get(to)) {
                return mention;
            }
        }
        return null;
    }

    /**
     * Only of sources without a fault. A soft link is left out where it would close a cycle: of
     * several that would together, the last.
     */
    void resolveSoft() {
        for (int i = Database.OWN; i < numbering.size(); i++) {
            for (Mention mention : links(i).wants()) {
                soft(wants, i, mention, false);
            }
            for (Mention mention : links(i).after()) {
                soft(after, i, mention, false);
            }
            for (Mention mention : links(i).before()) {
                soft(after, i, mention, true);
            }
        }
    }

    private void soft(List<BitSet> rows, int number, Mention mention, boolean reversed) {
        if (numbering.nodes().place(mention.name()) == Nodes.NONE) {
            faults.warning(TELL_ABSENT, mention.place(),
                    numbering.nodes().undefined(mention.name()));
        }
        for (int other : Graph.numbers(numbering.numbers(mention.name()))) {
            int from = reversed ? other : number;
            int to = reversed ? number : other;
            if (Graph.of(order).closure(Graph.set(to)).get(from)) {
                faults.warning(1, mention.place(), "it is left out, for it would close a cycle: "
                        + numbering.name(to) + " is to come after " + numbering.name(from));
            } else {
                rows.get(from).set(to);
                order.get(from).set(to);
            }
        }
    }
}

package jinn.rc.resolve;

import java.util.ArrayList;
import java.util.List;
import jinn.rc.source.Definition;
import jinn.rc.source.Definition.BundleOf;
import jinn.rc.source.Definition.Head;
import jinn.rc.source.Definition.LongrunOf;
import jinn.rc.source.Definition.Mention;
import jinn.rc.source.Definition.OneshotOf;
import jinn.rc.source.Definition.Unknown;
import jinn.rc.source.Faults;
import org.jspecify.annotations.Nullable;

/** Longruns whose output others read: both ends have to say so. */
record Pipelines(Nodes nodes, Faults faults) {

    void check() {
        for (Definition definition : nodes.all()) {
            if (definition instanceof LongrunOf longrun) {
                check(longrun);
            }
        }
    }

    private void check(LongrunOf longrun) {
        Mention consumer = longrun.pipe().producerFor();
        if (consumer != null && otherEnd(consumer) instanceof LongrunOf other
                && !names(other.pipe().consumerFor(), longrun)) {
            faults.broken(consumer.place(), other.name() + " does not name " + longrun.name()
                    + " in its consumer-for");
        }
        for (Mention producer : longrun.pipe().consumerFor()) {
            if (otherEnd(producer) instanceof LongrunOf other
                    && !names(listed(other.pipe().producerFor()), longrun)) {
                faults.broken(producer.place(), other.name() + " does not name " + longrun.name()
                        + " in its producer-for");
            }
        }
    }

    /** Null where it cannot be one; whether that is a fault has been seen to. */
    private @Nullable LongrunOf otherEnd(Mention mention) {
        return switch (nodes.find(mention)) {
            case LongrunOf longrun -> longrun;
            case OneshotOf _ -> noEnd(mention, "oneshot");
            case BundleOf _ -> noEnd(mention, "bundle");
            case Unknown _ -> null;
            case null -> null;
        };
    }

    private @Nullable LongrunOf noEnd(Mention mention, String type) {
        faults.broken(mention.place(), mention.name() + " is a " + type
                + ", and only a longrun can be at an end of a pipe");
        return null;
    }

    private static List<Mention> listed(@Nullable Mention mention) {
        return mention == null ? List.of() : List.of(mention);
    }

    private static boolean names(List<Mention> mentions, LongrunOf longrun) {
        for (Mention mention : mentions) {
            if (mention.name().equals(longrun.name())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Adds the bundles of pipelines that have a name: who reads last, and all who write to it. As
     * s6-rc has them: behind all others, the one that was read last before those before it.
     */
    void addBundles() {
        for (int i = nodes.all().size() - 1; i >= 0; i--) {
            if (nodes.all().get(i) instanceof LongrunOf longrun
                    && longrun.pipe().pipelineName() instanceof Mention name) {
                nodes.add(new BundleOf(new Head(name.name(), name.place(), 0),
                        members(new Mention(longrun.name(), name.place()))));
            }
        }
    }

    private List<Mention> members(Mention last) {
        List<Mention> members = new ArrayList<>(List.of(last));
        for (int i = 0; i < members.size(); i++) {
            int place = nodes.place(members.get(i).name());
            if (place == Nodes.NONE || !(nodes.all().get(place) instanceof LongrunOf longrun)) {
                continue;
            }
            for (Mention producer : longrun.pipe().consumerFor()) {
                if (!members.contains(producer) && nodes.place(producer.name()) != Nodes.NONE) {
                    members.add(producer);
                }
            }
        }
        return members;
    }
}

package jinn.rc.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jinn.rc.source.Definition;
import jinn.rc.source.Definition.Mention;
import jinn.rc.source.Faults;
import jinn.text.Nearest;
import org.jspecify.annotations.Nullable;

/** Definitions by their names, each of which is there once; a node is the place of one. */
final class Nodes {

    static final int NONE = -1;

    private final Faults faults;
    private final List<Definition> all = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    Nodes(List<Definition> definitions, Faults faults) {
        this.faults = faults;
        definitions.forEach(this::add);
    }

    void add(Definition definition) {
        int known = place(definition.name());
        if (known == NONE) {
            places.put(definition.name(), all.size());
            all.add(definition);
        } else {
            faults.broken(definition.head().directory(), definition.name()
                    + " is defined already, in " + all.get(known).head().directory());
        }
    }

    List<Definition> all() {
        return all;
    }

    int place(String name) {
        Integer place = places.get(name);
        return place == null ? NONE : place;
    }

    /** Null, and a fault, where nobody has defined it. */
    @Nullable Definition find(Mention mention) {
        int place = place(mention.name());
        if (place == NONE) {
            faults.broken(mention.place(), undefined(mention.name()));
            return null;
        }
        return all.get(place);
    }

    String undefined(String name) {
        List<String> names = new ArrayList<>();
        all.forEach(definition -> names.add(definition.name()));
        String near = Nearest.asked(name, names);
        return "there is no service " + name + (near.isEmpty() ? "" : "; " + near);
    }
}

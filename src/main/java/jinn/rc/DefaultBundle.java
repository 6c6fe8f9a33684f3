package jinn.rc;

import java.util.ArrayList;
import java.util.List;
import jinn.rc.source.Definition;
import jinn.rc.source.Definition.BundleOf;
import jinn.rc.source.Definition.Head;
import jinn.rc.source.Definition.LongrunOf;
import jinn.rc.source.Definition.Mention;

/** What is to be up, by its name. */
public final class DefaultBundle {

    public static final String NAME = "default";

    private DefaultBundle() {
    }

    /** These, and such a bundle of all of them where nobody has defined one. */
    public static List<Definition> in(List<Definition> definitions) {
        List<Definition> all = new ArrayList<>(definitions);
        List<Mention> names = new ArrayList<>();
        for (Definition definition : definitions) {
            if (definition.name().equals(NAME) || namesIt(definition)) {
                return definitions;
            }
            names.add(new Mention(definition.name(), definition.head().directory()));
        }
        all.add(new BundleOf(new Head(NAME, NAME, 0), names));
        return all;
    }

    private static boolean namesIt(Definition definition) {
        return definition instanceof LongrunOf longrun
                && longrun.pipe().pipelineName() instanceof Mention(String name, String _)
                && name.equals(NAME);
    }
}

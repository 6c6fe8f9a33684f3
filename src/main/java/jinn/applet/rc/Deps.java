package jinn.applet.rc;

import java.util.BitSet;
import java.util.List;
import jinn.applet.Applet;
import jinn.depend.Dependents;
import jinn.depend.LiveTree;
import jinn.depend.Standing;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.rc.graph.Graph;
import jinn.system.Report;
import jinn.text.Nearest;
import jinn.text.Visible;
import jinn.value.Fatal;

/** Shows what services need, and what needs them. */
final class Deps implements Applet {

    private static final int UNKNOWN = 1;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                deps - shows what services need, and what needs them
                -j,--json: as JSON, an object for each service
                -l,--livedir live: the live directory; $JINN_LIVE by default, else /run/s6-rc
                service...: services or bundles of it
                1: there is no service of that name
                4: the database or the state is none, or damaged
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> words = options.operandsFrom(0);
        options.refuseLateOptions(0);
        LiveTree tree = LiveTree.read(kernel, LiveTree.path(kernel, options.value('l')));
        Dependents dependents = new Dependents(Standing.of(tree));
        BitSet services = new BitSet();
        for (String word : words) {
            BitSet named = tree.services(word);
            BitSet more = named == null ? tree.database().named(word) : named;
            if (more == null) {
                String near = Nearest.asked(word, tree.database().names());
                throw new Fatal(UNKNOWN, Visible.word(word) + " is no service of "
                        + tree.link().path() + (near.isEmpty() ? "" : "; " + near));
            }
            services.or(more);
        }
        StringBuilder text = new StringBuilder(options.has('j') ? "[" : "");
        for (int service : Graph.numbers(services)) {
            text.append(!options.has('j') ? dependents.text(service)
                    : (text.length() == 1 ? "\n  " : ",\n  ") + dependents.json(service));
        }
        new Report(kernel, "deps").print(text + (options.has('j') ? "\n]\n" : ""));
        return 0;
    }
}

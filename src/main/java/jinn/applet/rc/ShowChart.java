package jinn.applet.rc;

import jinn.applet.Applet;
import jinn.depend.Chart;
import jinn.depend.ChartText;
import jinn.depend.LiveTree;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.rc.live.Times;
import jinn.system.Report;
import jinn.value.Fatal;
import jinn.view.Screen;
import org.jspecify.annotations.Nullable;

/** Shows who was waited for while services went up. */
final class ShowChart implements Applet {

    private static final int NOTHING = 1;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                chart - shows how long services took to come up, and who waited for whom
                -f,--first: the first change that is known, such as the boot; not the last one
                -s,--svg: as a picture, SVG
                -l,--livedir live: the live directory; $JINN_LIVE by default, else /run/s6-rc
                1: nothing is known of a change that started something
                4: the database or the state is none, or damaged
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseOperandsAfter(0);
        Report report = new Report(kernel, "chart");
        LiveTree tree = LiveTree.read(kernel, LiveTree.path(kernel, options.value('l')));
        Chart chart = chart(kernel, tree, options.has('f'));
        if (chart == null) {
            throw new Fatal(NOTHING, "nothing is known of services that went up in "
                    + tree.link().path());
        }
        report.print(options.has('s') ? ChartText.svg(chart)
                : ChartText.text(chart, Screen.of(kernel).columns()));
        return 0;
    }

    private static @Nullable Chart chart(Kernel kernel, LiveTree tree, boolean first) {
        Times times = new Times(tree.reading().directory());
        var changes = Times.changes(times.read(kernel.files()));
        Chart found = null;
        for (int i = 0; i < changes.size() && found == null; i++) {
            found = Chart.of(changes.get(first ? i : changes.size() - 1 - i), tree.database());
        }
        return found;
    }
}

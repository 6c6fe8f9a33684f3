package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.control.Death;
import jinn.control.TreeLink;
import jinn.kernel.Kernel;
import jinn.kernel.Report;
import jinn.kernel.Signal;
import jinn.kernel.Texts;
import jinn.option.Options;
import jinn.text.Bytes;

/** Prints when and how a service died, the oldest first. */
final class SvDt implements Applet {

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("sSn:", List.of(), "svdt [-s|-S] [-n max] servicedir");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String path = TreeLink.service(kernel, options.operand(0)) + "/supervise/death_tally";
        int max = (int) Math.min(options.number('n', Death.TALLY_MAX), Death.TALLY_MAX);
        boolean byNumber = options.lastOf("sS", 'S') == 's';
        String text = new Texts(kernel.files()).read(path).orFatal("read", path);
        List<Death> deaths = Death.tally(Bytes.toArray(text));
        StringBuilder lines = new StringBuilder();
        for (Death death : deaths.subList(Math.max(0, deaths.size() - max), deaths.size())) {
            lines.append(line(death, byNumber)).append('\n');
        }
        new Report(kernel, "svdt").print(lines.toString());
        return 0;
    }

    private static String line(Death death, boolean byNumber) {
        if (death.signal() == 0) {
            return death.at().text() + " exitcode " + death.code();
        }
        return death.at().text() + " signal "
                + (byNumber ? death.signal() : Signal.nameOf(death.signal()));
    }
}

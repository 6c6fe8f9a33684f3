package jinn.applet.service;

import java.util.List;
import java.util.OptionalInt;
import jinn.applet.Applet;
import jinn.event.EventDirectory;
import jinn.event.EventDirectory.Listeners;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.text.Ids;

/** Makes an event directory. */
final class MkFifoDir implements Applet {

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("fg:", List.of(), "mkfifodir [-f] [-g gid] fifodir");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String path = options.operand(0);
        OptionalInt group = options.has('g')
                ? OptionalInt.of(Ids.parse(options.value('g').orElse(""))
                        .orElseThrow(options::wrong))
                : OptionalInt.empty();
        new EventDirectory(kernel, path)
                .makeFor(new Listeners(group, options.has('f')), kernel.users().effective().uid())
                .orFatal("make event directory", path);
        return 0;
    }
}

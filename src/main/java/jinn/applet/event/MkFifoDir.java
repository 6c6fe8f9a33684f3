package jinn.applet.event;

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
        return Options.Syntax.of("""
                mkfifodir - makes an event directory
                -f: also changes an existing directory
                -g gid: only members of this group may listen
                fifodir
                """);
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

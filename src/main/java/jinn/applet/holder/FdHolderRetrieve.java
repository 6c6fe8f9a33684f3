package jinn.applet.holder;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.value.Fatal;
import jinn.value.Fd;

/** Becomes a program whose standard input is a descriptor that a holder had. */
final class FdHolderRetrieve implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                fdholder-retrieve - executes a program with a descriptor of a holder as stdin
                -D: the holder deletes it
                -t timeoutms: gives up after that time; 0, the default, means never
                socket
                id
                prog...
                1: the holder refused
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(2);
        String id = FdHolderStore.id(options);
        Fd fd = FdHolderAsk.answer(FdHolderAsk.connect(kernel, options)
                .retrieve(id, options.has('D')), "retrieve", "fd for id " + id);
        kernel.files().copy(fd, Fd.STDIN).orFatal("copy", "the descriptor");
        PathSearch.exec(kernel, program);
        return Fatal.SYSTEM;
    }
}

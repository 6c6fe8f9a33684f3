package jinn.applet.holder;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Makes a holder close a descriptor. */
final class FdHolderDelete implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                fdholder-delete - makes a holder close a descriptor by name
                -t timeoutms: gives up after that time; 0, the default, means never
                socket
                id
                1: the holder refused
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String id = FdHolderStore.id(options);
        FdHolderAsk.answer(FdHolderAsk.connect(kernel, options).delete(id),
                "delete", "fd for id " + id);
        return 0;
    }
}

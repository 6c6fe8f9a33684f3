package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Makes a holder close a descriptor. */
final class FdHolderDelete implements Applet {

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("t:", List.of(), "fdholder-delete [-t timeoutms] socket id");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String id = FdHolderStore.id(options);
        FdHolderAsk.answer(FdHolderAsk.connect(kernel, options).delete(id),
                "delete", "fd for id " + id);
        return 0;
    }
}

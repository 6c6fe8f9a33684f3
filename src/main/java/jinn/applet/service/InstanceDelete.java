package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.await.Membership;
import jinn.kernel.Kernel;
import jinn.walk.TreeRemoval;
import jinn.option.Options;

/** Stops an instance of a service and removes it. */
final class InstanceDelete implements Applet {

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("Xt:", List.of(),
                "instance-delete [-X] [-t timeoutms] service instancename");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseLateOptions(1);
        String name = Instances.checked(options.operand(1));
        Instances instances = Instances.of(kernel, "instance-delete", options);
        Membership membership = instances.membership(options.number('t', 0));
        membership.requireScanner();
        membership.remove(name, !options.has('X'));
        String copy = instances.copy(name);
        new TreeRemoval(kernel).remove(copy).orFatal("remove", copy);
        return 0;
    }
}

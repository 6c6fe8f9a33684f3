package jinn.applet.instance;

import jinn.applet.Applet;
import jinn.await.Membership;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.walk.TreeRemoval;

/** Stops an instance of a service and removes it. */
final class InstanceDelete implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                instance-delete - stops an instance of a service and removes it
                -X: does not wait
                -t timeoutms: waits that long at most; 0, the default, means for ever
                service
                instancename
                1: the scanner of the service does not run
                """);
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

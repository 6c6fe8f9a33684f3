package jinn.applet.instance;

import jinn.applet.Applet;
import jinn.applet.scan.MemberOptions;
import jinn.await.Membership;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.walk.TreeCopy;
import jinn.walk.TreeRemoval;

/** Makes one more instance of a service from its template and starts it. */
final class InstanceCreate implements Applet {

    private static final int FOR_ALL = 0777;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                instance-create - makes a new instance of a service, and starts it
                """ + MemberOptions.OPTIONS + """
                service
                instancename
                1: the scanner of the service does not run
                99: the time is over
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseLateOptions(1);
        String name = Instances.checked(options.operand(1));
        Instances instances = Instances.of(kernel, "instance-create", options);
        Membership membership = instances.membership(options.number('t', 0));
        membership.requireScanner();
        String copy = instances.copy(name);
        Files files = kernel.files();
        Result<Done> made = files.makeDirectory(instances.copies(), FOR_ALL);
        if (!made.failedWith(Errno.EEXIST)) {
            made.orFatal("make directory", instances.copies());
        }
        if (files.linkInfo(copy).isOk()) {
            throw Fatal.usage("there is an instance at " + copy + " already");
        }
        // Who else makes it at the same time has it, and it is not for us to remove.
        files.makeDirectory(copy, FOR_ALL).orFatal("make directory", copy);
        try {
            if (!new TreeCopy(kernel, instances.report()).copy(instances.template(), copy)) {
                throw new Fatal(Fatal.SYSTEM, "unable to copy " + instances.template());
            }
            MemberOptions member = MemberOptions.of(kernel, options);
            membership.add(new Membership.Service(name, copy, "../instances/" + name),
                    member.down(), member.listeners());
        } catch (Fatal fatal) {
            new TreeRemoval(kernel).remove(copy);
            throw fatal;
        }
        return 0;
    }
}

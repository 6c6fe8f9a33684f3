package jinn.applet.instance;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.applet.service.SvStat;
import jinn.applet.service.Svc;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** A client of services, told of an instance by the service's name and its own. */
final class InstanceClient implements Applet {

    private final String program;
    private final Options.Syntax syntax;
    private final Applet client;

    private InstanceClient(String program, String description, Applet client) {
        this.program = program;
        this.syntax = Options.Syntax.of(description);
        this.client = client;
    }

    /** As instance-control, which gives orders as svc does. */
    static InstanceClient control() {
        return new InstanceClient("instance-control", """
                instance-control - gives orders to the supervisor of an instance
                = instance-control [option...] service instancename
                """ + Svc.ORDERS + """
                ~-w goal: waits for u up, U ready, d down, D finished, r restarted, R restarted \
                and ready
                ~-T timeoutms: waits for that long at most
                service
                instancename
                """, new Svc());
    }

    /** As instance-status, which tells what svstat tells. */
    static InstanceClient status() {
        return new InstanceClient("instance-status", """
                instance-status - prints the state of an instance in one line
                = instance-status [option...] service instancename
                """ + SvStat.FIELDS + """
                service
                instancename
                """, new SvStat());
    }

    @Override
    public Options.Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseLateOptions(1);
        String name = Instances.checked(options.operand(1));
        List<String> words = new ArrayList<>();
        for (Options.Given given : options.all()) {
            words.addAll(syntax.words(given));
        }
        words.add("--");
        words.add(Instances.of(kernel, program, options).member(name));
        return client.run(kernel, Options.parse(client.syntax(), words));
    }
}

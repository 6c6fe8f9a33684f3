package jinn.applet.service;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.control.ServiceOrder;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** A client of services, told of an instance by the service's name and its own. */
final class InstanceClient implements Applet {

    private final String program;
    private final String letters;
    private final Applet client;

    private InstanceClient(String program, String letters, Applet client) {
        this.program = program;
        this.letters = letters;
        this.client = client;
    }

    /** As instance-control, which gives orders as svc does. */
    static InstanceClient control() {
        return new InstanceClient("instance-control", ServiceOrder.lettersOfInstances() + "w:T:",
                new Svc());
    }

    /** As instance-status, which tells what svstat tells. */
    static InstanceClient status() {
        Applet client = new SvStat();
        return new InstanceClient("instance-status", client.syntax().letters(), client);
    }

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax(letters, List.of(),
                program + " [option...] service instancename");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseLateOptions(1);
        String name = Instances.checked(options.operand(1));
        List<String> words = new ArrayList<>();
        for (Options.Given given : options.all()) {
            words.addAll(syntax().words(given));
        }
        words.add("--");
        words.add(Instances.of(kernel, program, options).member(name));
        return client.run(kernel, Options.parse(client.syntax(), words));
    }
}

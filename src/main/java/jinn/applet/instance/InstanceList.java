package jinn.applet.instance;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Prints the names of the instances of a service. */
final class InstanceList implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                instance-list - prints the names of the instances of a service
                service
                1: the scanner of the service does not run
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Instances instances = Instances.of(kernel, "instance-list", options);
        instances.membership(0).requireScanner();
        String path = instances.scanDirectory();
        StringBuilder lines = new StringBuilder();
        for (String name : kernel.files().list(path).orFatal("read directory", path)) {
            if (!name.startsWith(".")) {
                lines.append(name).append('\n');
            }
        }
        instances.report().print(lines.toString());
        return 0;
    }
}

package jinn;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.AppletEntry;
import jinn.kernel.Kernel;
import jinn.value.BecomeApplet;
import jinn.value.Child;

/** How a process becomes another program without exec. */
final class Programs implements AppletEntry {

    @Override
    public int enter(Kernel kernel, String applet, List<String> arguments) {
        try {
            return Main.enter(kernel, applet, arguments);
        } catch (BecomeApplet next) {
            return Main.run(kernel);
        }
    }

    @Override
    public boolean takes(Child.Exec program) {
        List<String> words = program.arguments();
        if (!Invocation.isPlain(program.path(), words)) {
            return false;
        }
        Applet applet = Applets.named(Invocation.of(words).name());
        return applet != null && !applet.isResident();
    }

    @Override
    public boolean knows(List<String> words) {
        String name = words.getFirst();
        return Applets.named(name) != null
                || name.equals("jinn") && Applets.named(Invocation.of(words).name()) != null;
    }

    @Override
    public int run(Kernel kernel) {
        return Main.run(kernel);
    }
}

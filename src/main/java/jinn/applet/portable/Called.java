package jinn.applet.portable;

import java.util.List;
import jinn.kernel.Kernel;
import jinn.text.Bytes;

/** Under which name a program was called, where s6 and POSIX want different things of it. */
final class Called {

    private Called() {
    }

    /** Whether it was by the name that s6 has for it. */
    static boolean asS6(Kernel kernel, String program) {
        List<String> words = kernel.processes().arguments();
        String own = words.isEmpty() ? "" : Bytes.baseName(words.getFirst());
        String name = "s6-" + program;
        return own.equals(name)
                || !own.equals(program) && words.size() > 1 && words.get(1).equals(name);
    }
}

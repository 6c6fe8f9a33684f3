package jinn.applet;

import java.util.List;
import jinn.kernel.Kernel;
import jinn.text.Bytes;

/** Under which name a program was called, where one name wants other things of it. */
public final class Called {

    private Called() {
    }

    /** Whether it was by one of these names, with another program's as the first word or not. */
    public static boolean by(Kernel kernel, List<String> names) {
        List<String> words = kernel.processes().arguments();
        String own = words.isEmpty() ? "" : Bytes.baseName(words.getFirst());
        boolean byJinn = own.equals("jinn") && words.size() > 1;
        return names.contains(byJinn ? words.get(1) : own);
    }
}

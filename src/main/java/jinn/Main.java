package jinn;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Fatal;
import jinn.kernel.Kernel;
import jinn.kernel.Report;
import jinn.linux.LinuxKernel;
import jinn.option.Options;
import jinn.text.Bytes;

/** One binary, many programs: argv[0] says which one to be, else argv[1] does. */
public final class Main {

    private Main() {
    }

    public static void main(String[] decodedByLocaleAndUnused) {
        Kernel kernel = new LinuxKernel(Main::enter);
        kernel.processes().exit(run(kernel));
    }

    /** As its words say; the value is the exit code. */
    public static int run(Kernel kernel) {
        List<String> words = kernel.processes().arguments();
        String own = words.isEmpty() ? "jinn" : Bytes.baseName(words.getFirst());
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        if (Applets.named(own) == null && !rest.isEmpty()) {
            rest = apart(rest);
            own = rest.getFirst();
            rest = rest.subList(1, rest.size());
        }
        return enter(kernel, own, rest);
    }

    /** The kernel hands over as one word what a script's first line says behind the program. */
    private static List<String> apart(List<String> words) {
        if (words.getFirst().indexOf(' ') <= 0) {
            return words;
        }
        List<String> apart = new ArrayList<>();
        for (String word : Bytes.fields(words.getFirst(), ' ')) {
            if (!word.isEmpty()) {
                apart.add(word);
            }
        }
        apart.addAll(words.subList(1, words.size()));
        return apart;
    }

    /** Where a child goes on that becomes another applet. */
    public static int enter(Kernel kernel, String name, List<String> words) {
        Applet applet = Applets.named(name);
        Report report = new Report(kernel, applet == null ? "" : Applets.bareName(name));
        try {
            if (applet == null) {
                throw unknown();
            }
            return applet.run(kernel, Options.parse(applet.syntax(), words));
        } catch (Fatal fatal) {
            report.fatal(fatal);
            return fatal.code();
        }
    }

    private static Fatal unknown() {
        StringBuilder names = new StringBuilder("jinn PROGRAM [option...] [operand...]; programs:");
        for (String name : Applets.names()) {
            names.append(' ').append(name);
        }
        return Fatal.wrongWords(names.toString());
    }
}

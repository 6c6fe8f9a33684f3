package jinn;

import java.util.List;
import jinn.applet.Applet;
import jinn.applet.Suite;
import jinn.kernel.Kernel;
import jinn.linux.LinuxKernel;
import jinn.option.Help;
import jinn.option.Options;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.BecomeApplet;
import jinn.value.Fatal;

/** One binary, many programs: argv[0] says which one to be, else argv[1] does. */
public final class Main {

    private static final String ITSELF = "jinn";

    private Main() {
    }

    public static void main(String[] decodedByLocaleAndUnused) {
        Kernel kernel = new LinuxKernel(new Programs());
        int code = Fatal.SYSTEM;
        try {
            code = run(kernel);
        } catch (RuntimeException | Error bug) {
            String message = "ended by a bug: " + bug.getMessage();
            new Report(kernel, "").fatal(new Fatal(code, message));
        }
        kernel.processes().exit(code);
    }

    /** As its words say, and those of the programs that it becomes; the value is the exit code. */
    public static int run(Kernel kernel) {
        while (true) {
            Invocation invocation = Invocation.of(kernel);
            try {
                return enter(kernel, invocation.name(), invocation.words());
            } catch (BecomeApplet next) {
                // What is called now is another program.
            }
        }
    }

    /** Where a child goes on that becomes another applet. */
    public static int enter(Kernel kernel, String name, List<String> words) {
        Applet known = Applets.named(name);
        Applet applet = known == null ? Applets.itself(name) : known;
        Report report = new Report(kernel, known == null ? "" : Applets.bareName(name));
        try {
            if (applet == null) {
                throw unknown(kernel, name);
            }
            Options.Syntax syntax = applet.syntax();
            if (Help.isAsked(syntax, words)) {
                report.print(Help.of(syntax));
                return 0;
            }
            return applet.run(kernel, Options.parse(syntax, words));
        } catch (Fatal fatal) {
            report.fatal(fatal);
            return fatal.code();
        }
    }

    /** One line for a name that is none: whoever is started so again and again fills a log. */
    private static Fatal unknown(Kernel kernel, String name) {
        List<String> words = kernel.processes().arguments();
        String first = words.isEmpty() ? name : Bytes.baseName(words.getFirst());
        boolean one = first.equals(ITSELF) || first.equals(name);
        return Fatal.usage("there is no program " + Suite.shown(one ? name : first)
                + (one ? "" : ", nor " + Suite.shown(name))
                + Suite.hint(Applets.bareName(one ? name : first), Applets.names()));
    }
}

package jinn.applet.repository;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jinn.control.Layout;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.rc.Compiler;
import jinn.rc.database.Database;
import jinn.rc.repository.Compiling;
import jinn.rc.repository.Contents;
import jinn.rc.repository.Repository;
import jinn.system.Report;
import jinn.text.Nearest;
import jinn.value.Fatal;

/** What all programs of repositories are told: which one, and how much is to be said. */
record RepositoryCall(Report report, Options options, Repository repository, int verbosity) {

    /** A umask. */
    private static final int OTHERS_READ = 022;

    static RepositoryCall of(Kernel kernel, Options options, String program) {
        return new RepositoryCall(new Report(kernel, program), options,
                Repository.of(options.value('r').orElse(Layout.RC_REPOSITORY)),
                (int) Math.min(Integer.MAX_VALUE, options.number('v', 1)));
    }

    Kernel kernel() {
        return report.kernel();
    }

    /** Of one that nobody else changes until this process ends. */
    Contents lock() {
        repository.take(kernel());
        return contents();
    }

    /** Of one that others may be changing. */
    Contents look() {
        repository.look(kernel());
        return contents();
    }

    private Contents contents() {
        return new Contents(kernel(), repository);
    }

    /** As the program's options say. */
    Compiling compiling() {
        return (target, definitions, faults) -> {
            // Whoever may read the sets may read what was made of them.
            int umask = kernel().files().setUmask(OTHERS_READ);
            try {
                return new Compiler(report, verbosity).compile(
                        new Compiler.Order(target, List.of(), options.value('h'), true),
                        definitions, faults);
            } finally {
                kernel().files().setUmask(umask);
            }
        };
    }

    void info(String text) {
        if (verbosity > 1) {
            report.info(text);
        }
    }

    void warning(String text) {
        if (verbosity > 0) {
            report.warning(text);
        }
    }

    /** Services and members of bundles, but those of the suite; Fatal 3 for any other name. */
    static BitSet named(Database all, List<String> names) {
        BitSet named = new BitSet();
        for (String name : names) {
            BitSet found = all.named(name);
            if (found == null || found.nextSetBit(0) >= 0
                    && found.nextSetBit(0) < Database.OWN) {
                List<String> near = new ArrayList<>(all.names());
                near.removeIf(one -> one.startsWith("s6rc-"));
                String asked = Nearest.asked(name, near);
                throw new Fatal(Repository.UNKNOWN, "there is no service " + name
                        + (asked.isEmpty() ? "" : "; " + asked));
            }
            named.or(found);
        }
        return named;
    }
}

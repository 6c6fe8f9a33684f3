package jinn.applet.repository;

import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.rc.database.Database;
import jinn.rc.graph.Graph;
import jinn.rc.repository.Contents;
import jinn.rc.repository.Rx;
import jinn.rc.repository.ServiceSet;

/** Prints what a set says of services; waits for nobody. */
final class SetStatus implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                rc-set-status - prints which services of a set are there, and which start at boot
                -v,--verbosity verbosity: 0 errors alone; 1, the default, warnings, too; 2 more
                -r,--repodir repository: /var/lib/s6-rc/repository by default
                -E,--with-essentials: of all services; this is the default
                |-e,--without-essentials: not of those that are always there
                -L,--list: their names alone
                set: its name
                [name...]: of services and bundles; without any, all
                3: there is no set, or no service, of that name
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String name = options.operand(0);
        List<String> names = options.operandsAfter(1);
        RepositoryCall call = RepositoryCall.of(kernel, options, "rc-set-status");
        Contents contents = call.look();
        call.repository().require(kernel.files(), name);
        ServiceSet set = contents.set(name);
        Database all = contents.all();
        BitSet shown = RepositoryCall.named(all, names);
        if (names.isEmpty()) {
            shown.set(Database.OWN, all.atomics().size());
        }
        StringBuilder lines = new StringBuilder();
        Rx most = options.lastOf("Ee", 'E') == 'e' ? Rx.ACTIVE : Rx.ALWAYS;
        for (int i = most.ordinal(); i >= 0; i--) {
            Rx rx = Rx.values()[i];
            TreeSet<String> sorted = new TreeSet<>();
            for (int number : Graph.numbers(shown)) {
                if (set.rx(number) == rx) {
                    sorted.add(all.atomics().get(number).name());
                }
            }
            for (String one : sorted) {
                lines.append(one).append(options.has('L') ? "" : "/" + rx.word()).append('\n');
            }
        }
        call.report().print(lines.toString());
        return 0;
    }
}

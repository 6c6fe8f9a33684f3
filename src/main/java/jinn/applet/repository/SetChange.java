package jinn.applet.repository;

import java.util.BitSet;
import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.rc.repository.Consistency;
import jinn.rc.repository.Contents;
import jinn.rc.repository.Rx;
import jinn.rc.repository.ServiceSet;
import jinn.value.Fatal;

/** Changes what a set says of services. */
final class SetChange implements Applet {

    private static final int REFUSED = 1;
    private static final String NO_DRY_RUN = "--no-dry-run";

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                rc-set-change - changes which services of a set are there, and start at boot
                -v,--verbosity verbosity: 0 errors alone; 1, the default, warnings, too; 2 more
                -r,--repodir repository: /var/lib/s6-rc/repository by default
                -E,--no-force-essential: essential services stay so; this is the default
                |-e,--force-essential: services may become essential, or cease to be so
                -n,--dry-run: change nothing
                ~--no-dry-run: change it after all; this is the default
                -I,--no-fail-on-dependencies: where others should change as well, it is told
                |-i,--fail-on-dependencies: there it is an error, and nothing is changed
                -P,--no-pull-dependencies: others stay as they are; this is the default
                |-p,--pull-dependencies: others change as well, as far as they have to
                set: its name
                word: mask, usable (or disable, unmask), active (or enable) or always
                name...: of services and bundles
                1: others would have to change, or essential services
                3: there is no set, or no service, of that name
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String name = options.operand(0);
        String word = options.operand(1);
        List<String> names = options.operandsFrom(2);
        boolean insists = options.lastOf("Ee", 'E') == 'e';
        Rx rx = Rx.named(word);
        if (rx == null) {
            throw Fatal.usage("there is no rx " + word
                    + "; there are mask, usable, active and always");
        }
        if (rx == Rx.ALWAYS && !insists) {
            throw Fatal.usage("only with -e does a service become essential");
        }
        RepositoryCall call = RepositoryCall.of(kernel, options, "rc-set-change");
        Contents contents = call.lock();
        call.repository().require(kernel.files(), name);
        ServiceSet from = contents.set(name);
        BitSet services = RepositoryCall.named(contents.all(), names);
        ServiceSet alone = Consistency.changed(from, services, rx);
        ServiceSet pulled = new Consistency(contents.all()).pulled(from, services, rx);
        boolean pulls = options.lastOf("Pp", 'P') == 'p';
        SetEdit edit = new SetEdit(call, contents);
        ServiceSet to = pulls ? pulled : alone;
        edit.requireMayChange(from, to, insists);
        BitSet others = alone.differences(pulled);
        if (!others.isEmpty()) {
            String told = edit.differences(from, pulled, others);
            if (!pulls && options.lastOf("Ii", 'I') == 'i') {
                throw new Fatal(REFUSED, "other services also need to be changed: " + told);
            }
            call.warning((pulls ? "other services are also being changed: "
                    : "other services also need to be changed: ") + told);
        }
        if (!isDry(options)) {
            edit.replace(name, from, to);
            edit.commit();
        }
        return 0;
    }

    private static boolean isDry(Options options) {
        boolean dry = false;
        for (Options.Given one : options.all()) {
            dry = one.letter() == 'n' || dry && !one.value().equals(NO_DRY_RUN);
        }
        return dry;
    }
}

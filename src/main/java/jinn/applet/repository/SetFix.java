package jinn.applet.repository;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.rc.repository.Consistency;
import jinn.rc.repository.Contents;
import jinn.rc.repository.ServiceSet;

/** Makes sets consistent. */
final class SetFix implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                rc-set-fix - changes sets as little as they have to be changed to be compiled
                -v,--verbosity verbosity: 0 errors alone; 1, the default, warnings, too; 2 more
                -r,--repodir repository: /var/lib/s6-rc/repository by default
                -d,--fix-down: who needs others gets no more than they have; this is the default
                |-u,--fix-up: who is needed gets as much as those have who need him
                -E,--no-force-essential: essential services stay so; this is the default
                |-e,--force-essential: services may become essential, or cease to be so
                -n,--dry-run: change nothing
                [set...]: their names; without any, all
                1: essential services would have to change; nothing was changed
                3: there is no set of that name
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        RepositoryCall call = RepositoryCall.of(kernel, options, "rc-set-fix");
        Contents contents = call.lock();
        List<String> names = options.operands().isEmpty()
                ? call.repository().sets(kernel.files()) : options.operands();
        names.forEach(name -> call.repository().require(kernel.files(), name));
        SetEdit edit = new SetEdit(call, contents);
        for (int i = 0; i < names.size(); i++) {
            if (names.indexOf(names.get(i)) == i) {
                fix(call, contents, edit, names.get(i));
            }
        }
        edit.commit();
        return 0;
    }

    private static void fix(RepositoryCall call, Contents contents, SetEdit edit, String name) {
        Options options = call.options();
        ServiceSet from = contents.set(name);
        Consistency consistency = new Consistency(contents.all());
        ServiceSet to = options.lastOf("du", 'd') == 'u' ? consistency.raised(from)
                : consistency.lowered(from);
        edit.requireMayChange(from, to, options.lastOf("Ee", 'E') == 'e');
        if (!from.equals(to)) {
            call.warning("set " + name + ": " + edit.differences(from, to, from.differences(to)));
        }
        if (!options.has('n')) {
            edit.replace(name, from, to);
        }
    }
}

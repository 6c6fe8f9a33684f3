package jinn.applet.repository;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.rc.repository.Contents;
import jinn.rc.repository.Repository;
import jinn.rc.repository.SetFiles;
import jinn.rc.repository.Switch;
import jinn.value.Fatal;

/** Makes a set that says the same of all services as another one. */
final class SetCopy implements Applet {

    private static final int EXISTS = 1;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                rc-set-copy - copies a set of services
                -v,--verbosity verbosity: 0 errors alone; 1, the default, warnings, too; 2 more
                -r,--repodir repository: /var/lib/s6-rc/repository by default
                -f,--force: where there is one of the second name, it is replaced
                set: the one that is copied
                newset: its copy
                1: there is one of the second name
                3: there is none of the first name
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String from = Repository.checked(options.operand(0));
        String to = Repository.checked(options.operand(1));
        options.refuseOperandsAfter(2);
        if (from.equals(to)) {
            throw Fatal.usage("a set is no copy of itself: " + to);
        }
        RepositoryCall call = RepositoryCall.of(kernel, options, "rc-set-copy");
        Contents contents = call.lock();
        call.repository().require(kernel.files(), from);
        String old = "";
        if (call.repository().has(kernel.files(), to)) {
            if (!options.has('f')) {
                throw new Fatal(EXISTS, "there is a set " + to + " already; -f replaces it");
            }
            old = contents.stamp(to);
        }
        Switch change = new Switch(kernel, call.repository());
        change.begin();
        change.tree(Repository.set(to), SetFiles.of(contents.all(), contents.set(from),
                SetFiles.stampAfter(kernel.clock(), old)));
        change.commit(call.report());
        return 0;
    }
}

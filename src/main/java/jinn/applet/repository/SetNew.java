package jinn.applet.repository;

import java.util.List;
import java.util.Map;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.rc.repository.Contents;
import jinn.rc.repository.Repository;
import jinn.rc.repository.ServiceSet;
import jinn.rc.repository.SetFiles;
import jinn.rc.repository.Switch;
import jinn.value.Fatal;

/** Makes sets that say of each service what its own flags say. */
final class SetNew implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                rc-set-new - makes sets of all services in a repository
                -v,--verbosity verbosity: 0 errors alone; 1, the default, warnings, too; 2 more
                -r,--repodir repository: /var/lib/s6-rc/repository by default
                name...: of the sets; none is there yet
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> names = options.operandsFrom(0);
        names.forEach(Repository::checked);
        RepositoryCall call = RepositoryCall.of(kernel, options, "rc-set-new");
        Contents contents = call.lock();
        Switch change = new Switch(kernel, call.repository());
        change.begin();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (call.repository().has(kernel.files(), name) || names.indexOf(name) < i) {
                change.abandon();
                throw Fatal.usage("there is a set " + name + " already");
            }
            change.tree(Repository.set(name), SetFiles.of(contents.all(),
                    ServiceSet.of(contents.all(), Map.of()),
                    SetFiles.stampAfter(kernel.clock(), "")));
        }
        change.commit(call.report());
        return 0;
    }
}

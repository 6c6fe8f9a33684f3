package jinn.applet.repository;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.rc.repository.Contents;
import jinn.rc.repository.Repository;
import jinn.rc.repository.Switch;

/** Removes sets, and their databases. */
final class SetDelete implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                rc-set-delete - deletes sets of services, and their databases
                -v,--verbosity verbosity: 0 errors alone; 1, the default, warnings, too; 2 more
                -r,--repodir repository: /var/lib/s6-rc/repository by default
                name...: of the sets
                3: there is no set of that name; none was deleted
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> names = options.operandsFrom(0);
        names.forEach(Repository::checked);
        RepositoryCall call = RepositoryCall.of(kernel, options, "rc-set-delete");
        Contents contents = call.lock();
        Switch change = new Switch(kernel, call.repository());
        names.forEach(name -> call.repository().require(kernel.files(), name));
        change.begin();
        for (String name : names) {
            change.remove(Repository.SOURCES, name);
            change.remove(Repository.COMPILED, name);
            for (String database : contents.databases(name)) {
                change.removeDirectory(Repository.COMPILED + "/" + database);
            }
        }
        change.commit(call.report());
        return 0;
    }
}

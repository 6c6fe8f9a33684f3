package jinn.applet.repository;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.rc.repository.Commit;
import jinn.rc.repository.Contents;

/** Compiles a set. */
final class SetCommit implements Applet {

    private static final String DEFAULT = "default";

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                rc-set-commit - compiles a set of services
                -v,--verbosity verbosity: 0 errors alone; 1, the default, warnings, too; 2 more
                -r,--repodir repository: /var/lib/s6-rc/repository by default
                -D,--default-bundle bundle: its name, of all that start at boot; default by default
                -h,--fdholder-user user: as whom the longrun runs that keeps pipes
                -K,--keep-old: keep the old database, and print its path
                -f,--force: also where the database is up to date
                set: its name
                1: the set is not consistent, or its services cannot be compiled
                3: there is no set of that name
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String name = options.operand(0);
        options.refuseOperandsAfter(1);
        String bundle = options.value('D').orElse(DEFAULT);
        if (bundle.startsWith(".") || bundle.startsWith("s6rc-") || bundle.startsWith("s6-rc-")
                || bundle.isEmpty() || bundle.indexOf('/') >= 0 || bundle.indexOf('\n') >= 0) {
            throw options.wrong();
        }
        RepositoryCall call = RepositoryCall.of(kernel, options, "rc-set-commit");
        Contents contents = call.lock();
        call.repository().require(kernel.files(), name);
        if (contents.isUpToDate(name) && !options.has('f')) {
            call.info("the database of " + name + " is up to date");
            return 0;
        }
        return new Commit(call.report(), contents).perform(
                new Commit.Order(name, bundle, options.has('K')), call.compiling());
    }
}

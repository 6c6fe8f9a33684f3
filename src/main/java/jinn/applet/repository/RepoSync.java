package jinn.applet.repository;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.rc.repository.Contents;
import jinn.rc.repository.Sync;

/** Has a repository follow its stores. */
final class RepoSync implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                rc-repo-sync - has a repository, and all its sets, follow its stores
                -v,--verbosity verbosity: 0 errors alone; 1, the default, warnings, too; 2 more
                -r,--repodir repository: /var/lib/s6-rc/repository by default
                -h,--fdholder-user user: as whom the longrun runs that keeps pipes
                1: the services in the stores cannot be compiled; nothing was changed
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseOperandsAfter(0);
        RepositoryCall call = RepositoryCall.of(kernel, options, "rc-repo-sync");
        Contents contents = call.lock();
        return new Sync(call.report(), call.verbosity(), contents)
                .perform(call.repository().stores(kernel.files()), false, call.compiling());
    }
}

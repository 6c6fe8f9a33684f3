package jinn.applet.repository;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Prints the names of the sets in a repository. */
final class RepoList implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                rc-repo-list - prints the names of the sets in a repository
                -v,--verbosity verbosity: 0 errors alone; 1, the default, warnings, too; 2 more
                -r,--repodir repository: /var/lib/s6-rc/repository by default
                -x,--exclude name: but not this one
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseOperandsAfter(0);
        RepositoryCall call = RepositoryCall.of(kernel, options, "rc-repo-list");
        call.look();
        StringBuilder lines = new StringBuilder();
        for (String name : call.repository().sets(kernel.files())) {
            if (!name.equals(options.value('x').orElse(""))) {
                lines.append(name).append('\n');
            }
        }
        call.report().print(lines.toString());
        return 0;
    }
}

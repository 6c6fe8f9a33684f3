package jinn.applet.repository;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.rc.repository.Creation;
import jinn.rc.repository.Repository;
import jinn.rc.repository.Sync;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;

/** Makes a repository, or has one use other stores. */
final class RepoInit implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                rc-repo-init - makes a repository of services, or has one use other stores
                -v,--verbosity verbosity: 0 errors alone; 1, the default, warnings, too; 2 more
                -r,--repodir repository: /var/lib/s6-rc/repository by default
                -h,--fdholder-user user: as whom the longrun runs that keeps pipes
                -f,--force: where there is one, it is put aside, under another name
                -U,--update-stores: has the one that is there use these stores
                -B,--bare: leaves the services in the stores to rc-repo-sync
                store...: directories of service definitions, absolute paths; later ones override
                1: the services in the stores cannot be compiled
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> stores = stores(kernel.files(), options.operandsFrom(0));
        RepositoryCall call = RepositoryCall.of(kernel, options, "rc-repo-init");
        boolean bare = options.has('B');
        if (!options.has('U')) {
            return new Creation(call.report(), call.repository(), call.verbosity())
                    .perform(stores, options.has('f'), bare ? null : call.compiling());
        }
        Sync sync = new Sync(call.report(), call.verbosity(), call.lock());
        if (!bare) {
            return sync.perform(stores, true, call.compiling());
        }
        sync.replaceStores(stores);
        return 0;
    }

    private static List<String> stores(Files files, List<String> words) {
        if (words.size() > Repository.storesMax()) {
            throw Fatal.usage("there may be no more than " + Repository.storesMax() + " stores");
        }
        List<String> stores = new ArrayList<>();
        for (String word : words) {
            if (!word.startsWith("/")) {
                throw Fatal.usage(word + " is no absolute path");
            }
            if (!files.info(word).orFatal("open", word).isDirectory()) {
                throw Fatal.system("open", word, Errno.ENOTDIR);
            }
            stores.add(Bytes.withoutSlashes(word));
        }
        return stores;
    }
}

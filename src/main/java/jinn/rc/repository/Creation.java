package jinn.rc.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.maker.Item;
import jinn.maker.Performer;
import jinn.rc.live.LiveLink;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.walk.TreeRemoval;
import org.jspecify.annotations.Nullable;

/**
 * Makes a repository. It is made whole under another name beside its own, which it gets in the end.
 */
public final class Creation {

    private static final int DIRECTORY = 0755;

    private final Report report;
    private final Kernel kernel;
    private final Files files;
    private final Repository repository;
    private final int verbosity;

    public Creation(Report report, Repository repository, int verbosity) {
        this.report = report;
        kernel = report.kernel();
        files = kernel.files();
        String real = BootDatabase.real(files, repository.path());
        this.repository = real.isEmpty() ? repository : new Repository(real);
        this.verbosity = verbosity;
    }

    /**
     * @param replaces whether one that is there is put aside
     * @param compiling null where nothing is to be compiled yet
     * @return 0; the exit code of the first fault in the stores: then nothing is made
     */
    public int perform(List<String> stores, boolean replaces,
            @Nullable Compiling compiling) {
        String path = repository.path();
        boolean exists = files.linkInfo(path).ifPresent("stat", path).isPresent();
        if (exists && !replaces) {
            throw Fatal.system("make", path, Errno.EEXIST);
        }
        makeParents(files, path);
        String fresh = path + ":new:" + kernel.processes().self().number();
        // Of somebody who was killed, and had this number.
        remove(fresh);
        Performer.make(report, items(stores), Optional.empty(), fresh);
        try {
            files.setPermissions(fresh, Repository.TOP).orFatal("make", path);
            Repository made = new Repository(fresh);
            int code = compiling == null ? 0 : new Sync(report, verbosity,
                    new Contents(kernel, made)).perform(stores, false, compiling);
            if (code == 0) {
                place(fresh, exists);
            } else {
                remove(fresh);
            }
            return code;
        } catch (Fatal fatal) {
            remove(fresh);
            throw fatal;
        }
    }

    private void remove(String path) {
        new TreeRemoval(kernel).remove(path);
    }

    /** Parents of a path that are missing. */
    static void makeParents(Files files, String path) {
        for (int at = path.indexOf('/', 1); at > 0; at = path.indexOf('/', at + 1)) {
            String parent = path.substring(0, at);
            Result<Done> made = files.makeDirectory(parent, DIRECTORY);
            if (!made.failedWith(Errno.EEXIST)) {
                made.orFatal("make directory", parent);
            }
        }
    }

    private List<Item> items(List<String> stores) {
        String name = "." + Repository.STORES + ":" + LiveLink.random(kernel);
        List<Item> items = new ArrayList<>();
        items.add(new Item.Text(Repository.LOCK, Repository.LOCK_MODE, ""));
        items.add(new Item.Directory(Repository.SOURCES, Repository.TOP));
        items.add(new Item.Directory(Repository.COMPILED, Repository.TOP));
        items.add(new Item.Directory(name, DIRECTORY));
        for (Item item : Sync.links(stores)) {
            if (item instanceof Item.Link(String path, String target)) {
                items.add(new Item.Link(name + "/" + path, target));
            }
        }
        items.add(new Item.Link(Repository.STORES, name));
        return items;
    }

    /** What is no repository is only renamed. */
    private void place(String fresh, boolean exists) {
        String path = repository.path();
        String aside = path + ":old:" + LiveLink.random(kernel);
        if (exists && files.linkInfo(repository.file(Repository.STORES)).isOk()) {
            repository.take(kernel);
            Switch change = new Switch(kernel, repository);
            change.exchange(fresh, Bytes.baseName(aside));
            change.commit(report);
        } else {
            if (exists) {
                files.rename(path, aside).orFatal("rename", path);
            }
            Result<Done> placed = files.rename(fresh, path);
            if (!placed.isOk() && exists) {
                files.rename(aside, path);
            }
            placed.orFatal("make", path);
        }
        if (exists && verbosity > 0) {
            report.warning("the old repository is " + aside + " now");
        }
    }
}

package jinn.rc.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jinn.kernel.Kernel;
import jinn.maker.Item;
import jinn.rc.database.Database;
import jinn.rc.database.DatabaseDirectory;
import jinn.rc.source.Definition;
import jinn.rc.source.Definition.BundleOf;
import jinn.rc.source.Faults;
import jinn.rc.source.SourceReader;
import jinn.rc.source.SourceReader.Found;
import jinn.system.Report;

/** Has a repository follow its stores: its links, its database of all services, all its sets. */
public final class Sync {

    private final Report report;
    private final Kernel kernel;
    private final int verbosity;
    private final Contents contents;
    private final Repository repository;
    private final Switch change;

    public Sync(Report report, int verbosity, Contents contents) {
        this.report = report;
        kernel = report.kernel();
        this.verbosity = verbosity;
        this.contents = contents;
        repository = contents.repository();
        change = new Switch(kernel, repository);
    }

    /**
     * @param fresh whether the stores are others than those on disk
     * @return 0; the exit code of the first fault in the stores: then nothing is changed
     */
    public int perform(List<String> stores, boolean fresh, Compiling compiling) {
        String target = change.begin();
        Faults faults = new Faults();
        Map<String, Integer> numbers = new TreeMap<>();
        List<Definition> definitions = definitions(stores, faults, numbers);
        int code = compiling.compile(target, definitions, faults);
        if (code != 0) {
            change.abandon();
            return code;
        }
        if (fresh) {
            change.tree(Repository.STORES, links(stores));
        }
        change.tree(Repository.ATOMICS, links(definitions, numbers, false));
        change.tree(Repository.BUNDLES, links(definitions, numbers, true));
        change.database(Repository.REFERENCE, SetFiles.stampAfter(kernel.clock(), ""), false);
        restamp(new DatabaseDirectory(target).read(kernel, false));
        change.commit(report);
        return 0;
    }

    /** Has other stores, and leaves all else to a sync. */
    public void replaceStores(List<String> stores) {
        change.begin();
        change.tree(Repository.STORES, links(stores));
        if (!repository.sets(kernel.files()).isEmpty()) {
            restamp(contents.all());
        }
        change.commit(report);
    }

    private void restamp(Database all) {
        for (String set : repository.sets(kernel.files())) {
            change.tree(Repository.set(set), SetFiles.of(all,
                    ServiceSet.of(all, contents.names(set)),
                    SetFiles.stampAfter(kernel.clock(), contents.stamp(set))));
        }
    }

    /** The links of stores, by their numbers. */
    static List<Item> links(List<String> stores) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < stores.size(); i++) {
            items.add(new Item.Link(Repository.store(i), stores.get(i)));
        }
        return items;
    }

    private static List<Item> links(List<Definition> definitions, Map<String, Integer> numbers,
            boolean bundles) {
        List<Item> items = new ArrayList<>();
        for (Definition definition : definitions) {
            Integer number = numbers.get(definition.name());
            if (definition instanceof BundleOf == bundles && number != null) {
                items.add(new Item.Link(definition.name(), Repository.TO_STORES
                        + Repository.store(number) + "/" + definition.name()));
            }
        }
        return items;
    }

    /** Of each name the last one. */
    private List<Definition> definitions(List<String> stores, Faults faults,
            Map<String, Integer> numbers) {
        Map<String, Found> last = new TreeMap<>();
        for (int i = 0; i < stores.size(); i++) {
            for (Found found : SourceReader.find(kernel, List.of(stores.get(i)), faults)) {
                Found before = last.put(found.name(), found);
                if (before != null && verbosity > 0) {
                    report.warning("service " + found.name() + ": " + before.directory()
                            + " is overridden by " + found.directory());
                }
                numbers.put(found.name(), i);
            }
        }
        return SourceReader.read(kernel, faults, new ArrayList<>(last.values()));
    }
}

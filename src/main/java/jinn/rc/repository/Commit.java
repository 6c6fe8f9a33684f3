package jinn.rc.repository;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import jinn.kernel.Files;
import jinn.rc.database.Bundle;
import jinn.rc.database.Database;
import jinn.rc.graph.Graph;
import jinn.rc.source.Definition;
import jinn.rc.source.Definition.BundleOf;
import jinn.rc.source.Definition.Head;
import jinn.rc.source.Definition.Mention;
import jinn.rc.source.Faults;
import jinn.rc.source.SourceReader;
import jinn.rc.source.SourceReader.Found;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fatal;

/** Compiles a set: all services that are not masked, and a bundle of those that start at boot. */
public final class Commit {

    private final Report report;
    private final Files files;
    private final Contents contents;
    private final Repository repository;

    public Commit(Report report, Contents contents) {
        this.report = report;
        files = report.kernel().files();
        this.contents = contents;
        repository = contents.repository();
    }

    /** {@code bundle}: the name of that of the services that start at boot. */
    public record Order(String set, String bundle, boolean keepsOld) {
    }

    /**
     * Whether the set is up to date already is nothing to this.
     *
     * @return 0; the exit code of the first fault: then nothing is changed
     * @throws Fatal 1 where the set is not consistent, 111 where the name of the bundle is taken
     */
    public int perform(Order order, Compiling compiling) {
        Database all = contents.all();
        ServiceSet set = contents.set(order.set());
        String stamp = contents.stamp(order.set());
        requireConsistent(order.set(), all, set);
        if (all.named(order.bundle()) != null) {
            throw Fatal.system("make the bundle", order.bundle(), Errno.EEXIST);
        }
        if (stamp.isEmpty()) {
            throw Fatal.system("read", repository.file(Repository.set(order.set())) + "/"
                    + Repository.STAMP, Errno.EINVAL);
        }
        Switch change = new Switch(report.kernel(), repository);
        String target = change.begin();
        Faults faults = new Faults();
        List<Definition> definitions = new ArrayList<>(
                SourceReader.read(report.kernel(), faults, found(all, set)));
        definitions.add(started(order, all, set));
        int code = compiling.compile(target, definitions, faults);
        if (code != 0) {
            change.abandon();
            return code;
        }
        String old = repository.committed(files, order.set());
        change.database(Repository.compiled(order.set()), stamp, order.keepsOld());
        change.commit(report);
        if (order.keepsOld() && old != null) {
            report.print(old + "\n");
        }
        return 0;
    }

    private static void requireConsistent(String name, Database all, ServiceSet set) {
        ServiceSet lowered = new Consistency(all).lowered(set);
        BitSet wrong = set.differences(lowered);
        if (!wrong.isEmpty()) {
            throw new Fatal(1, "found inconsistent dependencies in the set " + name + ": of "
                    + names(all, wrong) + "; rc-set-fix changes them");
        }
    }

    /** For a message. */
    public static String names(Database all, BitSet services) {
        StringBuilder names = new StringBuilder();
        for (int number : Graph.numbers(services)) {
            names.append(names.isEmpty() ? "" : " ").append(all.atomics().get(number).name());
        }
        return names.toString();
    }

    /** In the order of their names, as the database of all services has them. */
    private List<Found> found(Database all, ServiceSet set) {
        BitSet there = set.from(Rx.USABLE);
        List<Found> found = new ArrayList<>();
        for (int i = Database.OWN; i < all.atomics().size(); i++) {
            if (there.get(i)) {
                found.add(found(Repository.ATOMICS, all.atomics().get(i).name()));
            }
        }
        TreeSet<String> defined = new TreeSet<>(files.list(repository.file(Repository.BUNDLES))
                .orFatal("read", repository.file(Repository.BUNDLES)));
        for (Bundle bundle : all.bundles()) {
            BitSet lacking = Graph.set(bundle.members());
            lacking.andNot(there);
            if (lacking.isEmpty() && defined.contains(bundle.name())) {
                found.add(found(Repository.BUNDLES, bundle.name()));
            }
        }
        return found;
    }

    private Found found(String directory, String name) {
        return new Found(name, repository.file(directory) + "/" + name);
    }

    private BundleOf started(Order order, Database all, ServiceSet set) {
        String place = repository.file(Repository.set(order.set()));
        List<Mention> members = new ArrayList<>();
        BitSet active = set.from(Rx.ACTIVE);
        for (int i = Database.OWN; i < all.atomics().size(); i++) {
            if (active.get(i)) {
                members.add(new Mention(all.atomics().get(i).name(), place));
            }
        }
        return new BundleOf(new Head(order.bundle(), place, 0), members);
    }
}

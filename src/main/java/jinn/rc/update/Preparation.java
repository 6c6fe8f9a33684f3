package jinn.rc.update;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import jinn.event.EventDirectory;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.maker.Item;
import jinn.maker.Performer;
import jinn.rc.database.DatabaseDirectory;
import jinn.rc.database.RecordLock;
import jinn.rc.graph.Graph;
import jinn.rc.live.LiveDirectory;
import jinn.rc.live.LiveFiles;
import jinn.rc.live.LiveState;
import jinn.rc.live.Moved;
import jinn.rc.live.Times;
import jinn.rc.live.Traces;
import jinn.system.Report;

/**
 * Writes the live directory that is to be, whole but for the service directories that will come
 * into it; of those it has the new definitions.
 */
record Preparation(Report report, Order order, Scene scene, Matching matching) {

    private static final int DIRECTORY = 0755;
    private static final int READABLE = 0644;

    /** @throws jinn.value.Fatal 111 where that fails; then there is nothing of it */
    void build() {
        Kernel kernel = report.kernel();
        Files files = kernel.files();
        Performer.make(report, items(files), Optional.empty(), scene.fresh().path());
        for (String name : Steps.fresh(matching.images())) {
            new EventDirectory(kernel, scene.fresh().service(name).events()).make();
        }
        scene.fresh().take(files, RecordLock.Way.EXCLUSIVE, false);
    }

    private List<Item> items(Files files) {
        LiveDirectory used = scene.used();
        List<Item> items = new ArrayList<>(new LiveFiles(order.database(),
                scene.link(files, used.firstCompiled()), scene.link(files, used.scanDirectory()),
                used.readPrefix(files), state()).items());
        String times = new Times(used).read(files);
        if (!times.isEmpty()) {
            items.add(new Item.Text(name(new Times(scene.fresh()).path()), READABLE, times));
        }
        Traces traces = new Traces(scene.fresh());
        List<Moved> moved = Steps.moved(matching.images());
        items.add(new Item.Text(name(traces.moved()), READABLE, Moved.text(moved)));
        items.add(new Item.Text(name(traces.missed()), READABLE,
                Traces.text(matching.startNames())));
        String definitions = name(traces.definitions());
        items.add(new Item.Directory(definitions, DIRECTORY));
        for (Moved one : moved) {
            items.add(copy(definitions + "/" + one.to(), one.to()));
        }
        for (String name : Steps.fresh(matching.images())) {
            items.add(copy(DatabaseDirectory.SERVICES + "/" + name, name));
            items.add(new Item.Text(name(scene.fresh().service(name).down()), READABLE, ""));
        }
        return items;
    }

    private String name(String path) {
        return path.substring(scene.fresh().path().length() + 1);
    }

    private Item copy(String to, String service) {
        return new Item.CopiedTree(to,
                order.database() + "/" + DatabaseDirectory.SERVICES + "/" + service);
    }

    /** Who was asked for still is. */
    private LiveState state() {
        BitSet asked = matching.images().of(scene.state().asked());
        return new LiveState(matching.images().fresh().atomics().size(),
                Graph.set(Graph.numbers(matching.kept())), asked);
    }
}

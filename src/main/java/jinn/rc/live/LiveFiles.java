package jinn.rc.live;

import java.util.ArrayList;
import java.util.List;
import jinn.maker.Item;
import jinn.rc.database.Atomic;
import jinn.rc.database.Database;
import jinn.text.Bytes;

/**
 * What a live directory has besides service directories, as a list of what is to be made.
 *
 * @param compiled the path of the database
 * @param firstCompiled of that with which it began
 */
public record LiveFiles(String compiled, String firstCompiled, String scanDirectory, String prefix,
        LiveState state) {

    private static final LiveDirectory TOP = new LiveDirectory("");
    private static final int READABLE = 0644;
    private static final int DIRECTORY = 0755;

    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        items.add(new Item.Link(relative(TOP.compiled()), compiled));
        items.add(new Item.Link(relative(TOP.firstCompiled()), firstCompiled));
        items.add(new Item.Link(relative(TOP.scanDirectory()), scanDirectory));
        items.add(text(TOP.prefix(), prefix));
        items.add(text(TOP.state(), Bytes.fromArray(state.bytes())));
        items.add(text(TOP.lock(), ""));
        items.add(new Item.Directory(relative(TOP.services()), DIRECTORY));
        return items;
    }

    /** With copies of all service directories, whose services are down until somebody says so. */
    public List<Item> items(Database database) {
        List<Item> items = items();
        for (Atomic atomic : database.atomics()) {
            if (atomic.isLongrun()) {
                String directory = TOP.service(atomic.name()).directory();
                items.add(new Item.CopiedTree(relative(directory), compiled + directory));
                items.add(text(TOP.service(atomic.name()).down(), ""));
            }
        }
        return items;
    }

    private static Item text(String path, String text) {
        return new Item.Text(relative(path), READABLE, text);
    }

    /** To the top: without the slash in front. */
    private static String relative(String path) {
        return path.substring(1);
    }
}

package jinn.rc;

import java.util.ArrayList;
import java.util.List;
import jinn.maker.Item;
import jinn.rc.database.Database;
import jinn.rc.database.DatabaseDirectory;
import jinn.rc.source.Definition;
import jinn.rc.source.Definition.Entry;
import jinn.rc.source.Definition.Entry.Script;
import jinn.rc.source.Definition.Entry.Setting;
import jinn.rc.source.Definition.Entry.Tree;
import jinn.rc.source.Definition.Entry.Written;
import jinn.rc.source.Definition.LongrunOf;
import jinn.supervise.settings.ServiceEntry;
import org.jspecify.annotations.Nullable;

/** The service directories of longruns, as a list of what is to be made. */
record ServiceDirectories(Wishes wishes, @Nullable Beside beside) {

    List<Item> items(List<Definition> definitions) {
        List<Item> items = new ArrayList<>();
        List<String> consumers = new ArrayList<>();
        items.add(directory(DatabaseDirectory.SERVICES));
        for (Definition definition : definitions) {
            if (definition instanceof LongrunOf longrun) {
                add(items, longrun);
                if (!longrun.pipe().consumerFor().isEmpty()) {
                    consumers.add(longrun.name());
                }
            }
        }
        OwnServices own = new OwnServices(wishes);
        items.addAll(own.runner(path(Database.RUNNER_NAME)));
        items.addAll(own.holder(path(Database.HOLDER_NAME), consumers));
        return items;
    }

    private static String path(String name) {
        return DatabaseDirectory.SERVICES + "/" + name;
    }

    private Item directory(String path) {
        return new Item.Directory(path, wishes.permissions(Wishes.PROGRAM));
    }

    private void add(List<Item> items, LongrunOf longrun) {
        String directory = path(longrun.name()) + "/";
        items.add(directory(path(longrun.name())));
        for (Entry entry : longrun.entries()) {
            String path = directory + entry.name();
            String from = longrun.head().file(entry.name());
            switch (entry) {
                case Script _, Written _ -> addProgram(items, longrun, directory, entry);
                case Setting(String _, String text) ->
                        items.add(new Item.Text(path, wishes.permissions(Wishes.FILE), text));
                case Tree _ -> items.add(beside == null ? new Item.CopiedTree(path, from)
                        : new Item.Link(path, from));
            }
            if (entry.name().equals(Entry.TEMPLATE)) {
                items.add(directory(directory + "instance"));
                items.add(directory(directory + "instances"));
            }
        }
        if (beside != null) {
            items.addAll(beside.items(path(longrun.name()), longrun.name()));
        }
    }

    /** In a pipeline, one of ours comes before it, which gets the ends of the pipes. */
    private void addProgram(List<Item> items, LongrunOf longrun, String directory, Entry entry) {
        String name = entry.name();
        String pipes = pipes(longrun);
        boolean ours = !pipes.isEmpty() && (name.equals(ServiceEntry.RUN.file())
                || name.equals(ServiceEntry.FINISH.file()));
        int permissions = wishes.permissions(Wishes.PROGRAM);
        String theirs = ours ? name + ".user" : name;
        String from = longrun.head().file(name);
        items.add(entry instanceof Written(String _, String text)
                ? new Item.Text(directory + theirs, permissions, text)
                : beside == null ? new Item.Copied(directory + theirs, permissions, from, false)
                : new Item.Link(directory + theirs, from));
        if (ours) {
            items.add(new Item.Text(directory + name, permissions,
                    wishes.filled("#!%jinn execlineb\n") + pipes
                    + wishes.filled("%jinn elgetpositionals\n%jinn emptyenv -P\n") + "./" + theirs
                    + " $@\n"));
        }
    }

    /** Names may have a dollar in them: only what follows has anything put in its place. */
    private String pipes(LongrunOf longrun) {
        StringBuilder lines = new StringBuilder();
        String retrieve = wishes.filled("%jinn fdholder-retrieve ") + OwnServices.holder() + " ";
        String swap = wishes.filled("%jinn fdswap 0 1\n");
        if (longrun.pipe().producerFor() instanceof Definition.Mention consumer) {
            lines.append(swap).append(retrieve)
                    .append(OwnServices.pipe('w', consumer.name())).append('\n').append(swap);
        }
        if (!longrun.pipe().consumerFor().isEmpty()) {
            lines.append(retrieve).append(OwnServices.pipe('r', longrun.name())).append('\n');
        }
        return lines.toString();
    }
}

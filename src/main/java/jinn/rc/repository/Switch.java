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
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.text.Visible;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.FileInfo;
import jinn.value.Result.Ok;
import jinn.walk.TreeRemoval;
import org.jspecify.annotations.Nullable;

/**
 * Several changes of a repository in one step. Whatever is new is written into {@code .next}, with
 * a list of what goes where; then that is renamed to {@code .now}: from here on the changes count,
 * and are made, by renaming and removing alone, which takes no room.
 *
 * <pre>
 *   killed, or failed                 what the next one finds     what he does
 *   --------------------------------------------------------------------------------------
 *   while something is written        .next                       removes it
 *   behind the renaming               .now                        makes all changes of the list,
 *                                                                 as far as they are not made
 * </pre>
 *
 * <p>Whoever uses this has the lock.
 */
public final class Switch {

    private static final String TREE = "tree";
    private static final String STEPS = "steps";
    private static final int STEPS_MAX = 1 << 22;
    private static final int NAME_MAX = 255;
    private static final char MOVE = 'm';
    private static final char REMOVE = 'r';
    private static final char ASIDE = 'a';
    private static final String OLD = TREE + "/old";
    private static final String NEW = TREE + "/new";
    private static final int DIRECTORY = 0755;

    private final Kernel kernel;
    private final Files files;
    private final Repository repository;
    private final List<Item> items = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final List<String> last = new ArrayList<>();
    private int trees;
    private @Nullable String incoming;

    public Switch(Kernel kernel, Repository repository) {
        this.kernel = kernel;
        files = kernel.files();
        this.repository = repository;
    }

    /** Begins: removes what is left of others. @return a path for a database that is compiled */
    public String begin() {
        String next = repository.file(Repository.NEXT);
        remove(next);
        files.makeDirectory(next, DIRECTORY).orFatal("make directory", next);
        return next + "/" + Repository.COMPILED;
    }

    /** Instead of {@link #commit}. */
    public void abandon() {
        new TreeRemoval(kernel).remove(repository.file(Repository.NEXT));
    }

    private void remove(String path) {
        new TreeRemoval(kernel).remove(path).orFatal("remove", path);
    }

    /** That link leads to a directory with these in it; the one before is removed. */
    public void tree(String link, List<Item> inside) {
        String tree = String.valueOf(trees++);
        items.add(new Item.Directory(tree, DIRECTORY));
        for (Item item : inside) {
            items.add(below(tree, item));
        }
        replace(link, TREE + "/" + tree, "", false);
    }

    private static Item below(String top, Item item) {
        String path = top + "/" + item.path();
        return switch (item) {
            case Item.Directory(String _, int permissions) ->
                    new Item.Directory(path, permissions);
            case Item.Text(String _, int permissions, String text) ->
                    new Item.Text(path, permissions, text);
            case Item.Link(String _, String target) -> new Item.Link(path, target);
            case Item.LogDirectory _, Item.Fifo _, Item.Copied _, Item.CopiedTree _,
                    Item.Removed _ -> throw new Bug("no part of a repository: " + path);
        };
    }

    /** That link leads to the database that was compiled where {@link #begin} said. */
    public void database(String link, String label, boolean keepsOld) {
        replace(link, Repository.COMPILED, label + ":", keepsOld);
    }

    private void replace(String link, String from, String label, boolean keepsOld) {
        int slash = link.lastIndexOf('/') + 1;
        String parent = link.substring(0, slash);
        String name = "." + link.substring(slash) + ":" + label + LiveLink.random(kernel);
        String fresh = "link" + steps.size();
        items.add(new Item.Link(fresh, name));
        move(from, parent + name);
        move(TREE + "/" + fresh, link);
        if (!keepsOld) {
            removeTarget(link);
        }
    }

    private void removeTarget(String link) {
        String parent = link.substring(0, link.lastIndexOf('/') + 1);
        String start = "." + link.substring(parent.length()) + ":";
        if (files.readSymlink(repository.file(link)) instanceof Ok<String>(String old)
                && old.startsWith(start) && old.indexOf('/') < 0) {
            last.add(REMOVE + parent + old + "\0");
        }
    }

    private void move(String from, String to) {
        steps.add(MOVE + from + "\0" + to);
    }

    /** That link is to be gone, and where it leads to. */
    public void remove(String directory, String name) {
        steps.add(REMOVE + directory + "/" + name + "\0");
        removeTarget(directory + "/" + name);
    }

    /** One of these directories is to be gone. */
    public void removeDirectory(String path) {
        last.add(REMOVE + path + "\0");
    }

    /**
     * All that is there goes into a directory of that name beside the repository, and all that is
     * in another directory takes its place; but the lock is the same.
     */
    public void exchange(String fresh, String aside) {
        begin();
        incoming = fresh;
        items.add(new Item.Directory("old", Repository.TOP));
        items.add(new Item.Text("old/" + Repository.LOCK, Repository.LOCK_MODE, ""));
        for (String name : names(repository.path())) {
            steps.add(ASIDE + name + "\0" + OLD + "/" + name);
        }
        for (String name : names(fresh)) {
            move(NEW + "/" + name, name);
        }
        move(OLD, "../" + aside);
    }

    private List<String> names(String directory) {
        List<String> names = new ArrayList<>(
                files.list(directory).orFatal("read", directory));
        names.removeAll(List.of(Repository.LOCK, Repository.NEXT, Repository.NOW));
        return names;
    }

    /**
     * From here on it counts.
     *
     * @throws Fatal 111 where something cannot be written, and nothing was changed; or where it
     *     cannot be put in place: the next one tries again
     */
    public void commit(Report report) {
        steps.addAll(last);
        String next = repository.file(Repository.NEXT);
        String list = String.join("\n", steps);
        try {
            require(steps);
            if (list.length() > STEPS_MAX) {
                throw Fatal.system("write", next, Errno.EFBIG);
            }
            Performer.make(report, items, Optional.empty(), next + "/" + TREE);
            if (incoming != null) {
                files.rename(incoming, next + "/" + NEW).orFatal("rename", incoming);
            }
            new SmallFiles(files).write(next + "/" + STEPS,
                    Bytes.toArray(list)).orFatal("write", next);
            files.rename(next, repository.file(Repository.NOW)).orFatal("rename", next);
        } catch (Fatal fatal) {
            abandon();
            throw fatal;
        }
        perform(steps);
    }

    /** Whether there is something to be done for {@link #complete}. */
    static boolean isUnfinished(Files files, Repository repository) {
        return files.linkInfo(repository.file(Repository.NOW)).isOk();
    }

    /** Does the rest of what somebody began who was killed, if that was this user. */
    void complete() {
        String now = repository.file(Repository.NOW);
        String list = now + "/" + STEPS;
        requireOwn(now);
        requireOwn(list);
        Optional<String> text = new SmallFiles(files).read(list, STEPS_MAX)
                .ifPresent("read", list);
        if (text.isPresent()) {
            List<String> begun = Bytes.fields(text.get(), '\n');
            begun.removeIf(String::isEmpty);
            require(begun);
            perform(begun);
        } else {
            remove(now);
        }
    }

    /** Another user's list would be carried out with the rights of this one. */
    private void requireOwn(String path) {
        if (files.linkInfo(path).ifPresent("stat", path).orElse(null) instanceof FileInfo info
                && info.owner().uid() != kernel.users().effective().uid()) {
            throw Fatal.system("complete", path, Errno.EPERM);
        }
    }

    /** Each step stays within the repository; but what was aside goes beside it. */
    private void require(List<String> list) {
        String aside = "../" + Bytes.baseName(repository.path()) + ":old:";
        for (String step : list) {
            List<String> paths = Bytes.fields(step.substring(1), '\0');
            String to = paths.getLast();
            boolean leaves = paths.getFirst().equals(OLD) && to.startsWith(aside);
            if (paths.size() != 2 || step.indexOf('\n') >= 0
                    || "mra".indexOf(step.charAt(0)) < 0 || !isInside(paths.getFirst())
                    || !(step.charAt(0) == REMOVE ? to.isEmpty()
                            : isInside(leaves ? to.substring("../".length()) : to))) {
                throw Fatal.system("rename", Visible.word(to), Errno.EINVAL);
            }
        }
    }

    private static boolean isInside(String path) {
        for (String name : Bytes.fields(path, '/')) {
            if (name.isEmpty() || name.equals(".") || name.equals("..")
                    || name.length() > NAME_MAX) {
                return false;
            }
        }
        return true;
    }

    /** The list goes last of all. */
    private void perform(List<String> list) {
        String now = repository.file(Repository.NOW);
        for (String step : list) {
            List<String> paths = Bytes.fields(step.substring(1), '\0');
            perform(step.charAt(0), paths.getFirst(), paths.getLast());
        }
        remove(now + "/" + TREE);
        files.remove(now + "/" + STEPS).orFatal("remove", now);
        remove(now);
    }

    /** What was done before changes nothing. */
    private void perform(char kind, String path, String to) {
        String now = repository.file(Repository.NOW) + "/";
        switch (kind) {
            case MOVE -> make(now + path, repository.file(to));
            case ASIDE -> {
                // Without the directory, all of it is where it is to be in the end.
                if (files.linkInfo(now + OLD).isOk() && !files.linkInfo(now + to).isOk()) {
                    make(repository.file(path), now + to);
                }
            }
            default -> remove(repository.file(path));
        }
    }

    private void make(String from, String to) {
        var moved = files.rename(from, to);
        if (!moved.failedWith(Errno.ENOENT) || files.linkInfo(from).isOk()) {
            moved.orFatal("rename", to);
        }
    }
}

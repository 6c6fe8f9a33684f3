package jinn.sim;

import java.util.List;
import java.util.function.Function;
import jinn.text.Bytes;
import jinn.value.FileInfo;

/** The test's own hand on the files: no process, no rules but those of the tree. */
public final class Layout {

    private static final int EXECUTABLE = 0755;
    private static final int PLAIN = 0644;

    private final World world;

    Layout(World world) {
        this.world = world;
    }

    private Walk.From from() {
        return new Walk.From(world.tree().root(), Credentials.ROOT);
    }

    /** Makes the directories above it too. */
    public Layout directory(String path) {
        return directory(path, EXECUTABLE);
    }

    public Layout directory(String path, int permissions) {
        parents(path);
        if (!exists(path)) {
            world.tree().create(from(), path, permissions, Node.Directory::new);
        }
        return this;
    }

    private void parents(String path) {
        int slash = path.lastIndexOf('/');
        if (slash > 0) {
            directory(path.substring(0, slash));
        }
    }

    public Layout file(String path, String text) {
        return file(path, text, PLAIN);
    }

    /** A file the system can execute: {@code #!INTERPRETER}, or nothing it knows. */
    public Layout script(String path, String text) {
        return file(path, text, EXECUTABLE);
    }

    /** An executable file that is the program registered under that name. */
    public Layout executable(String path, String program) {
        return file(path, Images.MAGIC + program + "\n", EXECUTABLE);
    }

    private Layout file(String path, String text, int permissions) {
        Node.Regular node = (Node.Regular) make(path, permissions, Node.Regular::new);
        node.write(0, Bytes.toArray(text), 0, text.length());
        return this;
    }

    private Node make(String path, int permissions, Function<Node.Number, Node> maker) {
        parents(path);
        remove(path);
        return world.tree().create(from(), path, permissions, maker);
    }

    public Layout fifo(String path, int permissions) {
        make(path, permissions, Node.Fifo::new);
        return this;
    }

    public Layout symlink(String target, String path) {
        make(path, 0777, number -> new Node.Symlink(number, target));
        return this;
    }

    public Layout move(String from, String to) {
        world.tree().rename(from(), from, from(), to);
        return this;
    }

    /** A second name. */
    public Layout link(String existing, String path) {
        world.tree().link(from(), existing, path);
        return this;
    }

    /** Empties a regular file, whoever has it open. */
    public Layout truncate(String path) {
        return overwrite(path, "");
    }

    /** The same file with another content. */
    public Layout overwrite(String path, String text) {
        var file = (Node.Regular) world.tree().find(from(), path, true);
        file.resize(0);
        file.write(0, Bytes.toArray(text), 0, text.length());
        return this;
    }

    /** {@code /dev} with the console and null. */
    public Layout devices() {
        device("/dev/console", DeviceFile.CONSOLE);
        device("/proc/sys/kernel/ns_last_pid", DeviceFile.LAST_PID);
        return device("/dev/null", DeviceFile.NULL);
    }

    public Layout device(String path, long special) {
        make(path, 0666, number -> new Node.Special(number,
                FileInfo.Type.CHARACTER_DEVICE, special));
        return this;
    }

    public Layout remove(String path) {
        if (exists(path)) {
            world.tree().remove(from(), path);
        }
        return this;
    }

    public Layout removeDirectory(String path) {
        world.tree().removeDirectory(from(), path);
        return this;
    }

    public Layout mode(String path, int permissions) {
        world.tree().find(from(), path, false).permissions = permissions;
        return this;
    }

    public Layout owner(String path, int uid) {
        Node node = world.tree().find(from(), path, false);
        node.uid = uid;
        node.gid = uid;
        return this;
    }

    public int owner(String path) {
        return world.tree().find(from(), path, false).uid;
    }

    public boolean exists(String path) {
        try {
            return world.tree().locate(from(), path, false).node() != null;
        } catch (Refused refused) {
            return false;
        }
    }

    /** Of a file that is there; a symlink is itself. */
    public int permissions(String path) {
        return world.tree().find(from(), path, false).permissions;
    }

    /** What is in a directory; nothing where there is none. */
    public List<String> names(String path) {
        try {
            return List.copyOf(world.tree().directory(from(), path).entries.keySet());
        } catch (Refused refused) {
            return List.of();
        }
    }

    /** The bytes of a regular file; empty where there is none. */
    public String text(String path) {
        try {
            return world.tree().find(from(), path, true) instanceof Node.Regular file
                    ? Bytes.fromArray(file.content()) : "";
        } catch (Refused refused) {
            return "";
        }
    }
}

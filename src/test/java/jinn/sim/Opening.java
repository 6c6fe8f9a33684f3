package jinn.sim;

import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.OpenMode.Access;

/** What open(2) does: from a path to an open file, or to why there is none. */
final class Opening {

    private Opening() {
    }

    static OpenFile of(SimProcess self, Walk.From from, String path, OpenMode mode) {
        if (mode.isHandle()) {
            return new HandleFile(self.world.tree().find(from, path,
                    !mode.has(OpenMode.NO_FOLLOW)));
        }
        return opened(self, node(self, from, path, mode), mode);
    }

    /** The node to open, made where that is asked for. */
    private static Node node(SimProcess self, Walk.From from, String path, OpenMode mode) {
        boolean alone = mode.has(OpenMode.CREATE) && mode.has(OpenMode.EXCLUSIVE);
        Walk.Place place = self.world.tree().locate(from, path,
                !alone && !mode.has(OpenMode.NO_FOLLOW));
        if (place.node() == null) {
            if (!mode.has(OpenMode.CREATE)) {
                throw new Refused(Errno.ENOENT);
            }
            if (place.slash()) {
                throw new Refused(Errno.EISDIR);
            }
            int permissions = mode.permissions() & ~self.umask;
            return self.world.tree().createAt(place, self.who, permissions, Node.Regular::new);
        }
        if (alone) {
            throw new Refused(Errno.EEXIST);
        }
        boolean changes = mode.has(OpenMode.CREATE) || mode.access() != Access.READ;
        if (place.node() instanceof Node.Directory && changes) {
            throw new Refused(Errno.EISDIR);
        }
        self.who.need(place.node(), Credentials.toOpen(mode.access()));
        return place.node();
    }

    private static OpenFile opened(SimProcess self, Node node, OpenMode mode) {
        boolean blocking = !mode.has(OpenMode.NON_BLOCKING);
        return switch (node) {
            case Node.Fifo fifo -> PipeFile.open(self, fifo, mode.access(), blocking);
            case Node.Directory directory -> new PlainFile(self.world, directory, mode);
            case Node.Symlink _ -> throw new Refused(Errno.ELOOP);
            case Node.Regular regular -> {
                if (mode.has(OpenMode.TRUNCATE)) {
                    regular.resize(0);
                    regular.modified = self.world.now();
                }
                yield new PlainFile(self.world, regular, mode);
            }
            case Node.Special special -> {
                boolean known = special.type() == FileInfo.Type.CHARACTER_DEVICE
                        && (special.special() == DeviceFile.CONSOLE
                        || special.special() == DeviceFile.NULL
                        || special.special() == DeviceFile.LAST_PID);
                if (!known) {
                    throw new Refused(Errno.ENXIO);
                }
                yield new DeviceFile(special, mode, self.world.consoleText());
            }
        };
    }
}

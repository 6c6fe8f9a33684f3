package jinn.value;

/** What stat(2) says of a file. {@code permissions} holds the low twelve bits of its mode. */
public record FileInfo(Type type, int permissions, Identity identity, Owner owner, long size,
        int links, Instant modified, Instant accessed) {

    /** Kinds of file. */
    public enum Type {
        REGULAR, DIRECTORY, FIFO, SYMLINK, SOCKET, CHARACTER_DEVICE, BLOCK_DEVICE
    }

    /** What stays the same under every name of a file. {@code special} is a device's number. */
    public record Identity(long device, long inode, long special) {
    }

    /** Numeric user and group. */
    public record Owner(int uid, int gid) {
    }

    /** What somebody wants to make: a device has that number. */
    public static FileInfo wanted(Type type, int permissions, long special) {
        return new FileInfo(type, permissions, new Identity(0, 0, special), new Owner(0, 0), 0, 1,
                new Instant(0, 0), new Instant(0, 0));
    }

    /** The same file with another mode. */
    public FileInfo withPermissions(int wanted) {
        return new FileInfo(type, wanted, identity, owner, size, links, modified, accessed);
    }

    /** Whether both are devices of one kind and number, or neither is a device. */
    public boolean isSameDevice(FileInfo other) {
        return isDevice() ? type == other.type && identity.special == other.identity.special
                : !other.isDevice();
    }

    private boolean isDevice() {
        return type == Type.CHARACTER_DEVICE || type == Type.BLOCK_DEVICE;
    }

    public boolean isDirectory() {
        return type == Type.DIRECTORY;
    }
}

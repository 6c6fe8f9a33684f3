package jinn.kernel;

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

    /** The same file with another mode. */
    public FileInfo withPermissions(int wanted) {
        return new FileInfo(type, wanted, identity, owner, size, links, modified, accessed);
    }

    public boolean isDirectory() {
        return type == Type.DIRECTORY;
    }
}

package jinn.sim;

import java.util.List;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.OpenMode;

/** Who a process is, for the permission checks. */
record Credentials(int uid, int gid, List<Integer> groups) {

    static final Credentials ROOT = new Credentials(0, 0, List.of(0));
    static final int READ = 4;
    static final int WRITE = 2;
    static final int EXECUTE = 1;

    private static final int ANY_EXECUTE = 0111;
    private static final int GROUP_EXECUTE = 010;
    private static final int SET_UID = 04000;
    private static final int SET_GID = 02000;

    boolean isRoot() {
        return uid == 0;
    }

    void need(Node node, int wanted) {
        if (!may(node, wanted)) {
            throw new Refused(Errno.EACCES);
        }
    }

    private boolean may(Node node, int wanted) {
        if (isRoot()) {
            return (wanted & EXECUTE) == 0 || node instanceof Node.Directory
                    || (node.permissions & ANY_EXECUTE) != 0;
        }
        int shift = 0;
        if (uid == node.uid) {
            shift = 6;
        } else if (gid == node.gid || groups.contains(node.gid)) {
            shift = 3;
        }
        return (node.permissions >> shift & wanted) == wanted;
    }

    void needOwner(Node node) {
        if (!isRoot() && uid != node.uid) {
            throw new Refused(Errno.EPERM);
        }
    }

    /** A change of owner takes the set-id bits away, even where root makes it. */
    void giveAway(Node node, FileInfo.Owner owner) {
        if (!isRoot()) {
            throw new Refused(Errno.EPERM);
        }
        node.uid = owner.uid();
        node.gid = owner.gid();
        if (!(node instanceof Node.Directory)) {
            boolean group = (node.permissions & GROUP_EXECUTE) != 0;
            node.permissions &= ~(SET_UID | (group ? SET_GID : 0));
        }
    }

    static int toOpen(OpenMode.Access access) {
        return switch (access) {
            case READ -> READ;
            case WRITE -> WRITE;
            case READ_WRITE -> READ | WRITE;
        };
    }
}

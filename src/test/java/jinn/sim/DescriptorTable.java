package jinn.sim;

import java.util.ArrayList;
import java.util.TreeMap;
import jinn.value.Errno;
import jinn.value.Fd;

/** The descriptors of one process. */
final class DescriptorTable {

    /** RLIMIT_NOFILE: numbers are below. */
    int max = 1024;

    private final TreeMap<Integer, Slot> slots = new TreeMap<>();

    private record Slot(OpenFile file, boolean inherited) {
    }

    /** A copy that shares the open files, for a child. */
    DescriptorTable copy() {
        DescriptorTable copy = new DescriptorTable();
        copy.max = max;
        slots.forEach((number, slot) -> {
            slot.file.hold();
            copy.slots.put(number, slot);
        });
        return copy;
    }

    int count() {
        return slots.size();
    }

    /** The lowest free number, closed by exec. */
    Fd add(OpenFile file) {
        int number = 0;
        while (slots.containsKey(number)) {
            number++;
        }
        file.hold();
        if (number >= max) {
            file.release();
            throw new Refused(Errno.EMFILE);
        }
        slots.put(number, new Slot(file, false));
        return new Fd(number);
    }

    /** EMFILE before anything is opened. */
    void mustHaveRoom(int wanted) {
        if (!hasRoom(wanted)) {
            throw new Refused(Errno.EMFILE);
        }
    }

    /** Numbers below the limit, as those above it that were open before take none of them. */
    boolean hasRoom(int wanted) {
        return slots.headMap(max).size() + wanted <= max;
    }

    OpenFile file(Fd fd) {
        Slot slot = slots.get(fd.number());
        if (slot == null) {
            throw new Refused(Errno.EBADF);
        }
        return slot.file;
    }

    boolean isOpen(Fd fd) {
        return slots.containsKey(fd.number());
    }

    void copy(Fd from, Fd to) {
        OpenFile file = file(from);
        if (to.number() < 0 || to.number() >= max) {
            throw new Refused(Errno.EBADF);
        }
        file.hold();
        Slot old = slots.put(to.number(), new Slot(file, true));
        if (old != null) {
            old.file.release();
        }
    }

    void setInherited(Fd fd, boolean inherited) {
        slots.put(fd.number(), new Slot(file(fd), inherited));
    }

    void close(Fd fd) {
        Slot slot = slots.remove(fd.number());
        if (slot != null) {
            slot.file.release();
        }
    }

    void closeAsExecDoes() {
        for (int number : new ArrayList<>(slots.keySet())) {
            if (!slots.get(number).inherited) {
                close(new Fd(number));
            }
        }
    }

    void closeAll() {
        for (int number : new ArrayList<>(slots.keySet())) {
            close(new Fd(number));
        }
    }
}

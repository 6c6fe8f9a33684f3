package jinn.linux;

import org.teavm.interop.Address;

/**
 * What ps shows. The name comes from prctl. The command line is read by the kernel from where it
 * put argv at exec, so it is overwritten there: argv's strings, and after them the environment's,
 * which move elsewhere first. Since Linux 4.2 (fs/proc/base.c, get_mm_cmdline) a last byte of
 * argv's strings that is not zero says that one title stands there, which ends at its first zero.
 */
final class ProcessTitle {

    private static final int NAME_MAX = 15;

    private final Arena arena;

    /** Where argv's strings begin; null until first asked. */
    private Address start;

    /** Bytes of argv's strings, and bytes free to be overwritten from there on. */
    private int size;
    private int room;

    /** How many variables have moved. */
    private int moved;

    ProcessTitle(Arena arena) {
        this.arena = arena;
    }

    void show(String text) {
        name(text);
        makeRoom(text.length());
        if (size == 0) {
            return;
        }
        int length = Math.min(text.length(), room - 1);
        for (int i = 0; i < length; i++) {
            start.add(i).putByte((byte) text.charAt(i));
        }
        Address.fillZero(start.add(length), room - length);
        if (length < size - 1) {
            start.add(size - 1).putByte((byte) 1);
        }
    }

    private void name(String text) {
        int end = Math.min(text.length(), NAME_MAX);
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        Address name = arena.only(text.substring(0, end));
        Libc.prctl(Constants.PR_SET_NAME(), name);
    }

    /** Moves as much of the environment out of the way as a title of that length needs. */
    void makeRoom(int length) {
        if (start == null) {
            measure();
        }
        while (size > 0 && length >= room && moveVariable()) {
            moved++;
        }
    }

    private boolean moveVariable() {
        Address variables = Constants.environ();
        if (variables == null) {
            return false;
        }
        Address entry = variables.add(moved * Address.sizeOf());
        Address variable = entry.getAddress();
        if (variable == null || variable.diff(start) != room) {
            return false;
        }
        int bytes = (int) Libc.strlen(variable) + 1;
        Address copy = Libc.malloc(bytes);
        if (copy == null) {
            return false;
        }
        Address.moveMemoryBlock(variable, copy, bytes);
        entry.putAddress(copy);
        room += bytes;
        return true;
    }

    private void measure() {
        Address words = Constants.argumentVector();
        int count = Constants.argumentCount();
        start = words.getAddress();
        for (int i = 0; i < count; i++) {
            Address word = words.add(i * Address.sizeOf()).getAddress();
            if (word.diff(start) != size) {
                return;
            }
            size += (int) Libc.strlen(word) + 1;
        }
        room = size;
    }
}

package jinn.linux;

import java.util.List;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.Libc;
import jinn.linux.libc.ProcessLibc;
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
    @SuppressWarnings("NullAway.Init")
    private Address start;

    /** Bytes of argv's strings, and bytes free to be overwritten from there on. */
    private int size;
    private int room;

    /** How many variables have moved. */
    private int moved;

    /** Whether the variables are elsewhere, all of them. */
    private boolean isTaken;

    ProcessTitle(Arena arena) {
        this.arena = arena;
    }

    void show(String text) {
        name(text);
        makeRoom(text.length());
        if (size == 0) {
            return;
        }
        clearVariables();
        close(put(text, 0));
    }

    /**
     * Before anything is written: everybody may read the command line, and meanwhile it goes on
     * up to the first zero byte, so that a variable would be shown behind half a title. Half a
     * title, or the end of the last one, may be seen: a title is no secret. A scenario looks after
     * each instruction.
     */
    private void clearVariables() {
        Address.fillZero(start.add(size), room - size);
    }

    /**
     * Takes all the room there is: the variables have been, or will be, copied elsewhere. Nothing
     * of theirs may be used afterwards.
     */
    void takeRoom() {
        if (isTaken) {
            return;
        }
        makeRoom(0);
        isTaken = true;
        Address variables = Constants.environ();
        int next = moved;
        while (size > 0 && variables != null) {
            Address variable = variables.add(next * Address.sizeOf()).getAddress();
            if (variable == null || variable.diff(start) != room) {
                return;
            }
            room += (int) Libc.strlen(variable) + 1;
            next++;
        }
    }

    /** Of a program that began here: its file's name, and its words with blanks between. */
    void showProgram(String file, List<String> words) {
        Address name = arena.only(file.substring(0, Math.min(file.length(), NAME_MAX)));
        // result: a name cannot be wrong.
        ProcessLibc.prctl(Constants.PR_SET_NAME(), name);
        if (size == 0) {
            return;
        }
        clearVariables();
        int length = 0;
        for (int i = 0; i < words.size() && length < room - 1; i++) {
            length = put(words.get(i), i == 0 ? 0 : put(" ", length));
        }
        close(length);
    }

    private int put(String text, int at) {
        int end = Math.min(at + text.length(), room - 1);
        for (int i = at; i < end; i++) {
            start.add(i).putByte((byte) text.charAt(i - at));
        }
        return end;
    }

    private void close(int length) {
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
        // result: a name cannot be wrong.
        ProcessLibc.prctl(Constants.PR_SET_NAME(), name);
    }

    /** Moves as much of the environment out of the way as a title of that length needs. */
    void makeRoom(int length) {
        if (start == null) {
            measure();
        }
        while (size > 0 && !isTaken && length >= room && moveVariable()) {
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

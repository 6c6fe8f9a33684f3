package jinn.linux;

import java.util.List;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Libc;
import jinn.linux.libc.ProcessLibc;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;

/**
 * The variables of a program that began without exec. Few of those ever need them in C's memory:
 * they are put there, in one block that is used anew, for the C library, which looks at TZ.
 */
final class OwnEnvironment {

    /** Null for a program that was executed. */
    private @Nullable List<String> variables;
    private boolean isWritten = true;
    private @Nullable Address block;
    private int size;

    /** What exec left may be gone from now on. */
    void set(List<String> wanted) {
        if (variables == null) {
            // result: it always works.
            ProcessLibc.jinn_set_environment(null);
        }
        isWritten &= variables == wanted;
        variables = wanted;
    }

    /** Null where they are what exec left. */
    @Nullable List<String> variables() {
        return variables;
    }

    /** Before the C library looks at them. */
    void write() {
        if (!isWritten && variables != null) {
            isWritten = true;
            copy(variables);
        }
    }

    private void copy(List<String> variables) {
        int vector = (variables.size() + 1) * Address.sizeOf();
        int needed = vector;
        for (int i = 0; i < variables.size(); i++) {
            needed += variables.get(i).length() + 1;
        }
        Address block = room(needed);
        Address place = block.add(vector);
        for (int i = 0; i < variables.size(); i++) {
            String variable = variables.get(i);
            block.add(i * Address.sizeOf()).putAddress(place);
            for (int j = 0; j < variable.length(); j++) {
                place.add(j).putByte((byte) variable.charAt(j));
            }
            place.add(variable.length()).putByte((byte) 0);
            place = place.add(variable.length() + 1);
        }
        block.add(variables.size() * Address.sizeOf()).putAddress(null);
        // result: it always works.
        ProcessLibc.jinn_set_environment(block);
    }

    private Address room(int needed) {
        Address old = block;
        if (old != null && needed <= size) {
            return old;
        }
        if (old != null) {
            Libc.free(old);
        }
        size = Integer.highestOneBit(needed) * 2;
        Address made = Arena.allocate(size);
        block = made;
        return made;
    }
}

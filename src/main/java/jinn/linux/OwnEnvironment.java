package jinn.linux;

import java.util.List;
import org.teavm.interop.Address;

/**
 * The variables of a program that began without exec. Few of those ever need them in C's memory:
 * they are put there, in one block that is used anew, for the C library, which looks at TZ.
 */
final class OwnEnvironment {

    /** Null for a program that was executed. */
    private List<String> variables;
    private boolean isWritten = true;
    private Address block;
    private int size;

    /** What exec left may be gone from now on. */
    void set(List<String> wanted) {
        if (variables == null) {
            // result: it always works.
            Libc.jinn_set_environment(null);
        }
        isWritten &= variables == wanted;
        variables = wanted;
    }

    /** Null where they are what exec left. */
    List<String> variables() {
        return variables;
    }

    /** Before the C library looks at them. */
    void write() {
        if (!isWritten) {
            isWritten = true;
            copy();
        }
    }

    private void copy() {
        int vector = (variables.size() + 1) * Address.sizeOf();
        int needed = vector;
        for (int i = 0; i < variables.size(); i++) {
            needed += variables.get(i).length() + 1;
        }
        makeRoom(needed);
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
        Libc.jinn_set_environment(block);
    }

    private void makeRoom(int needed) {
        if (needed <= size) {
            return;
        }
        if (block != null) {
            Libc.free(block);
        }
        size = Integer.highestOneBit(needed) * 2;
        block = Arena.allocate(size);
    }
}

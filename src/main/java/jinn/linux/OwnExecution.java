package jinn.linux;

import java.util.ArrayList;
import java.util.List;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.Libc;
import jinn.linux.libc.ProcessLibc;
import jinn.text.Words;
import jinn.value.Child.Exec;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;

/**
 * What this program was executed with: words, path and variables; those that exec left, or those
 * of a program that began without one. Few of these ever need their variables in C's memory: they
 * are put there, in one block that is used anew, for the C library, which looks at TZ.
 */
final class OwnExecution {

    /** Read before a title overwrites them. */
    private @Nullable List<String> arguments;

    /** Null where it is as the system says. */
    private @Nullable String path;

    /** Null for a program that was executed. */
    private @Nullable List<String> variables;
    private boolean isWritten = true;
    private @Nullable Address block;
    private int size;

    /** This process is another program from now on; what exec left may be gone. */
    void begin(Exec program, List<String> wanted) {
        arguments = Words.of(program.arguments());
        path = program.path();
        if (variables == null) {
            // result: it always works.
            ProcessLibc.jinn_set_environment(null);
        }
        isWritten &= variables == wanted;
        variables = wanted;
    }

    List<String> arguments() {
        List<String> known = arguments;
        if (known == null) {
            known = strings(Constants.argumentVector());
            arguments = known;
        }
        return known;
    }

    /** Empty where the system does not say. */
    String path() {
        if (path != null) {
            return path;
        }
        long name = Libc.getauxval(Constants.AT_EXECFN());
        return name == 0 ? "" : Arena.text(Address.fromLong(name));
    }

    /** Read anew each time: few ask, and to keep it would cost everybody. */
    List<String> environment() {
        return variables != null ? variables : strings(Constants.environ());
    }

    private static List<String> strings(Address vector) {
        List<String> strings = new ArrayList<>();
        Address place = vector;
        while (place != null && place.getAddress() != null) {
            strings.add(Arena.text(place.getAddress()));
            place = place.add(Address.sizeOf());
        }
        return strings;
    }

    /** Null where they are what exec left. */
    @Nullable List<String> variables() {
        return variables;
    }

    /** Puts the variables where the C library looks at them. */
    void writeVariables() {
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

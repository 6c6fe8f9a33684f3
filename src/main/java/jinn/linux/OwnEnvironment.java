package jinn.linux;

import java.util.List;
import org.teavm.interop.Address;

/** The variables as the C library and the next exec see them, in one block that is used anew. */
final class OwnEnvironment {

    private Address block;
    private int size;

    void set(List<String> variables) {
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
        block = Libc.malloc(size);
    }
}

package jinn.linux;

import java.util.List;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.ProcessLibc;
import jinn.value.Child.Exec;
import jinn.value.Environment;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;

/** What execve takes, laid out in the arena; becoming it allocates nothing on the heap. */
final class Program {

    private Program() {
    }

    /**
     * The number of the error: where it worked, nobody is left to ask. {@code own} are the
     * variables to inherit; null means those that the C library has.
     */
    static int become(Arena arena, Exec program, @Nullable List<String> own) {
        List<String> words = program.arguments();
        List<String> variables = switch (program.environment()) {
            case Environment.Inherited _ -> own;
            case Environment.Exactly(List<String> exactly) -> exactly;
        };
        int size = Arena.room(program.path()) + room(words);
        arena.begin(variables == null ? size : size + room(variables));
        Address path = arena.copy(program.path());
        Address vector = vector(arena, words);
        Address environment = variables == null ? Constants.environ() : vector(arena, variables);
        // result: it returns only to tell an error, whose number is asked for.
        ProcessLibc.execve(path, vector, environment);
        return Constants.errno();
    }

    private static int room(List<String> words) {
        int bytes = (words.size() + 1) * Address.sizeOf();
        for (int i = 0; i < words.size(); i++) {
            bytes += Arena.room(words.get(i));
        }
        return bytes;
    }

    private static Address vector(Arena arena, List<String> words) {
        Address vector = arena.take((words.size() + 1) * Address.sizeOf());
        for (int i = 0; i < words.size(); i++) {
            Address word = arena.copy(words.get(i));
            vector.add(i * Address.sizeOf()).putAddress(word);
        }
        vector.add(words.size() * Address.sizeOf()).putAddress(null);
        return vector;
    }
}

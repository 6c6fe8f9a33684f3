package jinn.command;

import jinn.kernel.Kernel;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.Pid;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** Who the command is whose code will be in a file: a line beside that, for those who look. */
public record CommandRecord(Kernel kernel, String file) {

    private static final String SUFFIX = ".command";
    private static final int SIZE_MAX = 256;

    void write(Pid command) {
        if (kernel.processes().identity(command) instanceof Ok<String>(String identity)) {
            new KeptFile(kernel.files(), file + SUFFIX).write(identity);
        }
    }

    void forget() {
        new KeptFile(kernel.files(), file + SUFFIX).write("none");
    }

    /** The identity of the one that runs; null where none does. */
    public @Nullable String command() {
        if (!(new SmallFiles(kernel.files()).read(file + SUFFIX, SIZE_MAX)
                instanceof Ok<String>(String text))) {
            return null;
        }
        String identity = Bytes.firstLine(text);
        int number = (int) Decimal.parse(Bytes.fields(identity, ' ').getFirst()).orElse(0);
        return number > 1 && kernel.processes().identity(new Pid(number))
                instanceof Ok<String>(String now) && now.equals(identity) ? identity : null;
    }
}

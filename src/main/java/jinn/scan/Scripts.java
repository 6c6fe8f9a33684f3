package jinn.scan;

import java.util.List;
import jinn.control.TreeEnd;
import jinn.kernel.Kernel;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/**
 * The programs in the scanner's own directory: for signals, for its end, for its failure.
 *
 * @param inMemory there is no such directory, and so but the last of them
 */
record Scripts(Kernel kernel, boolean inMemory) {

    static String ofSignal(Signal signal) {
        return ScannerDirectory.HERE.script(signal);
    }

    boolean has(Signal signal) {
        return !inMemory && kernel.files().mayExecute(ofSignal(signal)).isOk();
    }

    Result<Pid> start(Signal signal) {
        return kernel.processes().spawn(Child.reporting(List.of(), program(ofSignal(signal))));
    }

    /** Only where a service ended it all does the program get words, which s6's never has. */
    Errno finish(@Nullable TreeEnd end) {
        if (inMemory) {
            return Errno.ENOENT;
        }
        String finish = ScannerDirectory.HERE.finish();
        return kernel.processes().exec(end == null ? program(finish)
                : new Child.Exec(finish, List.of(finish, Integer.toString(end.code()),
                        end.service()), Environment.INHERITED));
    }

    Fatal crash() {
        String crash = ScannerDirectory.HERE.crash();
        return Fatal.exec(crash, kernel.processes().exec(program(crash)));
    }

    private static Child.Exec program(String path) {
        return new Child.Exec(path, List.of(path), Environment.INHERITED);
    }
}

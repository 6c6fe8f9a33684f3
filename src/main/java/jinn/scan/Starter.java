package jinn.scan;

import java.util.ArrayList;
import java.util.List;
import jinn.control.StatusSize;
import jinn.kernel.Kernel;
import jinn.scan.tree.Config;
import jinn.scan.tree.Effect;
import jinn.value.Child;
import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Starts supervisors: what they have for descriptors, and what they are told. */
record Starter(Kernel kernel, Config config, LogPipes logPipes, DescriptorStore store) {

    /** {@code failed}: those before this one gave up at once, which it is told. */
    Result<Pid> start(Effect.Start start, boolean failed) {
        return switch (logPipes.setUp(start)) {
            case Failed<List<Child.Action>>(Errno errno) -> new Failed<>(errno);
            case Ok<List<Child.Action>>(List<Child.Action> actions) ->
                kernel.processes().spawn(Child.onItsOwn(actions, new Child.Enter("supervise",
                        words(start, failed, actions), "jinn supervise " + start.path())));
        };
    }

    private List<String> words(Effect.Start start, boolean failed, List<Child.Action> actions) {
        List<String> words = new ArrayList<>(config.ofSupervisors(StatusSize.handed(kernel)));
        if (failed) {
            words.add("-a");
        }
        store.setUp(start.who(), actions, words);
        words.add("--");
        words.add(start.path());
        return words;
    }
}

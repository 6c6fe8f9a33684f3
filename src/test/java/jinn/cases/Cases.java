package jinn.cases;

import java.util.ArrayList;
import java.util.List;

/** All questions. */
public final class Cases {

    private Cases() {
    }

    public static List<Case> all() {
        List<Case> all = new ArrayList<>();
        all.addAll(FifoCases.ALL);
        all.addAll(PipeCases.ALL);
        all.addAll(PollCases.ALL);
        all.addAll(SignalCases.ALL);
        all.addAll(ProcessCases.ALL);
        all.addAll(ExecCases.ALL);
        all.addAll(DescriptorCases.ALL);
        all.addAll(LockCases.ALL);
        all.addAll(NameCases.ALL);
        all.addAll(FileCases.ALL);
        all.addAll(DirectoryCases.ALL);
        all.addAll(MachineCases.ALL);
        all.addAll(CompilerCases.ALL);
        all.addAll(LineCases.ALL);
        all.addAll(PlaceCases.ALL);
        all.addAll(SocketCases.ALL);
        all.addAll(MessageCases.ALL);
        all.addAll(LimitCases.ALL);
        return all;
    }
}

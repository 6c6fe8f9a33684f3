package jinn.applet.repository;

import java.util.BitSet;
import jinn.kernel.Kernel;
import jinn.rc.database.Database;
import jinn.rc.graph.Graph;
import jinn.rc.repository.Commit;
import jinn.rc.repository.Contents;
import jinn.rc.repository.Repository;
import jinn.rc.repository.Rx;
import jinn.rc.repository.ServiceSet;
import jinn.rc.repository.SetFiles;
import jinn.rc.repository.Switch;
import jinn.value.Fatal;

/** From one set to another, which takes its place. */
final class SetEdit {

    private static final int REFUSED = 1;

    private final RepositoryCall call;
    private final Contents contents;
    private final Switch change;
    private boolean begun;

    SetEdit(RepositoryCall call, Contents contents) {
        this.call = call;
        this.contents = contents;
        change = new Switch(call.kernel(), call.repository());
    }

    /**
     * @param insists whether services may become, or cease to be, essential
     * @throws Fatal 1 where some would, and may not
     */
    void requireMayChange(ServiceSet from, ServiceSet to, boolean insists) {
        BitSet essential = from.from(Rx.ALWAYS);
        essential.xor(to.from(Rx.ALWAYS));
        if (!insists && !essential.isEmpty()) {
            throw new Fatal(REFUSED, "essential services would have to change, or others to"
                    + " become essential, and -e is not given: "
                    + Commit.names(contents.all(), essential));
        }
    }

    /** For people: from what to what. */
    String differences(ServiceSet from, ServiceSet to, BitSet among) {
        Database all = contents.all();
        StringBuilder text = new StringBuilder();
        for (int number : Graph.numbers(among)) {
            text.append(text.isEmpty() ? "" : ", ").append(all.atomics().get(number).name())
                    .append(" (").append(from.rx(number).word()).append(" to ")
                    .append(to.rx(number).word()).append(')');
        }
        return text.toString();
    }

    /** What is the same stays untouched, its database up to date. */
    void replace(String name, ServiceSet from, ServiceSet to) {
        Kernel kernel = call.kernel();
        if (from.equals(to)) {
            return;
        }
        if (!begun) {
            change.begin();
            begun = true;
        }
        change.tree(Repository.set(name), SetFiles.of(contents.all(), to,
                SetFiles.stampAfter(kernel.clock(), contents.stamp(name))));
    }

    void commit() {
        if (begun) {
            change.commit(call.report());
        }
    }
}

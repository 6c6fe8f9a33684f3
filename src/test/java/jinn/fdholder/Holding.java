package jinn.fdholder;

import java.util.List;
import jinn.kernel.Kernel;
import jinn.scenario.Served;
import jinn.system.Report;
import jinn.value.Account;
import jinn.value.Errno;
import jinn.value.Fd;
import org.junit.jupiter.api.AfterEach;

/** A holder of descriptors on a simulated machine, root's, and the clients that behave. */
abstract class Holding {

    static final int ALICE = 2001;
    static final int MALLORY = 2002;

    final Served machine = new Served();

    @AfterEach
    void off() {
        machine.close();
    }

    static Client client(Kernel kernel) {
        return Client.connect(kernel, Served.SOCKET, 0);
    }

    static Entry named(String id) {
        return new Entry(Entry.NEVER, id);
    }

    Served holding(int connectionsMax, int heldMax, long timeoutMs) {
        return holding(new Config(connectionsMax, connectionsMax, heldMax,
                timeoutMs, 500, "/rules", false));
    }

    Served holding(Config config) {
        machine.program("one", (kernel, _) ->
                client(kernel).store(named("one"), Fd.STDIN).isOk() ? 0 : 1);
        machine.program("two", (kernel, _) ->
                client(kernel).store(named("two"), Fd.STDIN).failedWith(Errno.ENFILE) ? 2 : 0);
        machine.program("names", (kernel, _) -> {
            var names = client(kernel).names().orFatal("list", "names");
            new Report(kernel, "names").print(names.toString());
            return 0;
        });
        machine.world.account(new Account("root", 0, 0, List.of(0), "/root")).files()
                .file("/rules/uid/0/allow", "").file("/rules/uid/0/env/S6_FDHOLDER_LIST", "\n")
                .file("/rules/uid/0/env/S6_FDHOLDER_STORE_REGEX", ".\n");
        for (int uid : List.of(MALLORY, ALICE)) {
            machine.world.files().file("/rules/uid/" + uid + "/allow", "")
                    .file("/rules/uid/" + uid + "/env/S6_FDHOLDER_LIST", "\n");
        }
        return machine.start((kernel, _) ->
                new Driver(config, new Report(kernel, "fdholderd")).run(false));
    }

    long openOfServer() {
        return machine.server().openDescriptors();
    }
}

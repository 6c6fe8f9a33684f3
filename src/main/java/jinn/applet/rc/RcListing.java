package jinn.applet.rc;

import java.util.BitSet;
import java.util.List;
import jinn.control.ServiceHome;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.rc.Listing;
import jinn.rc.Query;
import jinn.rc.graph.Graph;
import jinn.rc.live.LiveDirectory;
import jinn.rc.live.LiveReading;
import jinn.system.Report;

/** The commands of rc that change nothing: list, listall and diff. They lock no live directory. */
record RcListing(Kernel kernel, Options options) {

    static final List<String> COMMANDS = List.of("diff", "list", "listall");

    private static final int DIFFERENT = 1;

    /** The first operand is the command, the others are names. */
    int run(String command, LiveDirectory live) {
        LiveReading reading = LiveReading.of(kernel, live, options.has('b'));
        Listing listing = new Listing(new Query(reading.database(),
                options.lastOf("udD", 'u') != 'u', options.lastOf("Ee", 'E') == 'e'),
                reading.state(), options.has('a'));
        List<String> names = options.operandsAfter(1);
        String text = switch (command) {
            case "list" -> options.has('c') ? listing.states(names) : listing.list(names);
            case "listall" -> listing.listAll(names);
            default -> listing.differences(listing.longruns(names),
                    wantedUp(reading, listing.longruns(names)));
        };
        new Report(kernel, "rc").print(text);
        return command.equals("diff") && !text.isEmpty() ? DIFFERENT : 0;
    }

    private BitSet wantedUp(LiveReading reading, BitSet longruns) {
        BitSet wanted = new BitSet();
        for (int number : Graph.numbers(longruns)) {
            ServiceHome home = reading.directory()
                    .service(reading.database().atomics().get(number).name());
            wanted.set(number, home.status(home.readStatus(kernel.files())).flags().wantUp());
        }
        return wanted;
    }
}

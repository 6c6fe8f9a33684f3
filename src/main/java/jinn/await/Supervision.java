package jinn.await;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jinn.control.ControlFifo;
import jinn.control.ScanOrder;
import jinn.control.ScannerHome;
import jinn.control.ServiceHome;
import jinn.kernel.Kernel;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Result.Ok;

/**
 * Waits until a scanner has brought, or taken away, the supervisors of many services. Listening
 * begins before anything is asked of the scanner, so none is missed.
 */
public final class Supervision {

    /** Each has two descriptors, and 1024 are common. */
    public static final int SERVICES_MAX = 256;

    private final Kernel kernel;
    private final List<ServiceHome> homes;
    private final Way way;
    private final Hearing hearing;
    private final BitSet there = new BitSet();

    private Supervision(Kernel kernel, List<ServiceHome> homes, Way way) {
        this.kernel = kernel;
        this.homes = homes;
        this.way = way;
        hearing = new Hearing(kernel);
    }

    /** Where supervisors are on the way to. */
    public enum Way {
        COMING('s'), LEAVING('x');

        private final char letter;

        Way(char letter) {
            this.letter = letter;
        }
    }

    /**
     * To be closed. The services, no more than {@link #SERVICES_MAX}, have event directories.
     *
     * @throws Fatal 111 where a call fails
     */
    public static Supervision open(Kernel kernel, List<ServiceHome> homes, Way way) {
        var supervision = new Supervision(kernel, homes, way);
        supervision.hearing.begin(() ->
                homes.forEach(home -> supervision.hearing.subscribe(home.events())));
        return supervision;
    }

    /**
     * Gives orders to the scanner, and waits.
     *
     * @param timeoutMs 0 for as long as it takes
     * @return the directories whose supervisors did not come, or leave, in time
     * @throws Fatal 100 where there is no scanner, or there is none any more
     */
    public List<String> await(ScannerHome scanner, List<ScanOrder> orders, long timeoutMs) {
        // Those that are there already do not say so again.
        for (int i = 0; i < homes.size(); i++) {
            there.set(i, homes.get(i).requireToKnow(kernel) == (way == Way.COMING));
        }
        Result<Fd> connected = ControlFifo.connect(kernel.files(), scanner.control());
        if (connected instanceof Ok<Fd>(Fd fifo)) {
            hearing.needReaderOf(fifo, Fatal.usage("the scanner of " + scanner.scanDirectory()
                    + " is gone"));
        }
        ControlFifo.send(kernel, scanner, orders);
        hearing.await(() -> there.cardinality() == homes.size(), timeoutMs, this::hear);
        List<String> missing = new ArrayList<>();
        for (int i = there.nextClearBit(0); i < homes.size(); i = there.nextClearBit(i + 1)) {
            missing.add(homes.get(i).directory());
        }
        return missing;
    }

    private void hear(int place, String letters) {
        if (letters.indexOf(way.letter) >= 0) {
            there.set(place);
        }
    }

    public void close() {
        hearing.close();
    }
}

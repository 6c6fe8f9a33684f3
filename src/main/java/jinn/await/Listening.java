package jinn.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.await.Watch.Quorum;
import jinn.event.Expectation;
import jinn.kernel.Kernel;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Pattern;

/** Listens to event directories for what their letters are to match. */
public final class Listening {

    private final Kernel kernel;
    private final Hearing hearing;
    private final List<Expectation> expectations = new ArrayList<>();

    private Listening(Kernel kernel) {
        this.kernel = kernel;
        hearing = new Hearing(kernel);
    }

    /** An event directory, and the extended regular expression that its letters are to match. */
    public record Wanted(String directory, String expression) {
    }

    /**
     * From the return on, nothing is missed. To be closed.
     *
     * @throws Fatal 111 where a call fails or an expression is none
     */
    public static Listening open(Kernel kernel, List<Wanted> wanted) {
        var listening = new Listening(kernel);
        listening.hearing.begin(() -> wanted.forEach(listening::add));
        return listening;
    }

    private void add(Wanted wanted) {
        Optional<Pattern> pattern = kernel.patterns().extended(wanted.expression);
        if (pattern.isEmpty()) {
            throw Fatal.system("understand", wanted.expression, Errno.EINVAL);
        }
        expectations.add(new Expectation(pattern.get()));
        hearing.subscribe(wanted.directory);
    }

    /**
     * Waits until that many match.
     *
     * @param timeoutMs 0 for as long as it takes
     * @return false where the time is over
     */
    public boolean await(Quorum quorum, long timeoutMs) {
        return hearing.await(() -> isOver(quorum), timeoutMs,
                (place, letters) -> expectations.get(place).hear(letters));
    }

    private boolean isOver(Quorum quorum) {
        int met = 0;
        for (Expectation expectation : expectations) {
            met += expectation.isMet() ? 1 : 0;
        }
        return quorum == Quorum.ALL ? met == expectations.size() : met > 0;
    }

    /** The letter with which the first of them matched. */
    public char lastLetter() {
        return expectations.getFirst().lastLetter();
    }

    public void close() {
        hearing.close();
    }
}

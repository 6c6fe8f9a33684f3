package jinn.relay;

import java.util.ArrayList;
import java.util.List;
import jinn.event.Expectation;
import jinn.event.Subscription;
import jinn.value.Fd;
import jinn.wire.Deadline;

/** What a client listens to. */
record Listener(Request.Listen request, Deadline deadline, Subscription subscription,
        Expectation expectation) {

    boolean isAt(Fd fd) {
        return subscription.reading().equals(fd);
    }

    /** The letters of each match, in order; of one that does not repeat, of the first alone. */
    List<String> matches(String letters) {
        List<String> matches = new ArrayList<>();
        for (int i = 0; i < letters.length() && (request.repeats() || matches.isEmpty()); i++) {
            if (expectation.hear(letters.substring(i, i + 1))) {
                matches.add(expectation.heard());
                expectation.beginAnew();
            }
        }
        return matches;
    }
}

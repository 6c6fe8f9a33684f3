package jinn.view;

import java.util.ArrayList;
import java.util.List;
import jinn.control.Death;
import jinn.control.LastRun;
import jinn.control.ServiceHome;
import jinn.control.ServiceStatus;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.text.Visible;
import jinn.value.Bug;
import jinn.value.Signal;

/**
 * Why a service is as it is, in words: its state, its last deaths, what it takes, what restarts or
 * holds it, and what to try. Pure: all it goes by is {@link Findings}.
 */
public final class Explanation {

    /** What a line is about, and what it says. */
    public record Line(String about, String says) {
    }

    private static final int DEATHS_TOLD = 5;
    private static final int MANY_DEATHS = 3;
    private static final int LATELY_SECONDS = 60;
    private static final String RETRIED = "; its supervisor tries again every 10 s";

    private final Findings found;
    private final ServiceFacts facts;
    private final String name;
    private final List<Line> lines = new ArrayList<>();

    private Explanation(Findings found) {
        this.found = found;
        this.facts = found.facts();
        this.name = Visible.word(facts.name());
    }

    public static List<Line> of(Findings found) {
        Explanation explanation = new Explanation(found);
        explanation.state();
        explanation.deaths();
        explanation.held();
        return explanation.lines;
    }

    private void say(String about, String says) {
        lines.add(new Line(about, says));
    }

    private void state() {
        ServiceStatus status = facts.status();
        if (status == null) {
            say("state", facts.state().word
                    + (facts.reason() == null ? "" : ": " + Visible.word(facts.reason())));
            return;
        }
        String since = Amounts.age(found.nowSeconds() - status.since().unixSeconds());
        say("state", facts.state().word + " for " + since
                + (status.pid() == 0 ? "" : ", process " + status.pid()) + ", wanted "
                + (status.flags().wantUp() ? "up" : "down"));
        if (facts.failure() != null) {
            say("reason", Visible.word(StatusTable.shortened(facts.failure())));
        }
        if (found.total().processes() > 0) {
            say("takes", Amounts.time(found.total().cpuMs()) + " of processor time, "
                    + Amounts.memory(found.total().residentKib()) + " of memory, in "
                    + count(found.total().processes(), "process", "processes"));
        }
    }

    private static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    private void deaths() {
        LastRun last = facts.last();
        if (last != null) {
            say("last run", "ended " + ago(last.at().unixSeconds()) + " by " + how(last)
                    + (last.usage() == null ? "" : ", after "
                    + Amounts.time(last.usage().cpuMs()) + " of processor time, with "
                    + Amounts.memory(last.usage().peakKib()) + " of memory at most"));
        }
        if (found.deaths().isEmpty()) {
            return;
        }
        say("deaths", (facts.isTallyFull() ? "at least " : "") + found.deaths().size()
                + " since its supervisor came; the last ones:");
        int from = Math.max(0, found.deaths().size() - DEATHS_TOLD);
        for (Death death : found.deaths().subList(from, found.deaths().size())) {
            say("", ago(death.at().unixSeconds()) + " by " + (death.signal() == 0
                    ? "exit code " + death.code() : Signal.nameOf(death.signal())));
        }
    }

    private static String how(LastRun last) {
        return last.status().isExited() ? "exit code " + last.reason() : last.reason();
    }

    private String ago(long seconds) {
        return Amounts.age(found.nowSeconds() - seconds) + " ago";
    }

    /** What restarts or holds it, and what to try: one belongs to the other. */
    private void held() {
        switch (facts.state()) {
            case UNKNOWN -> {
                hold("nothing is known of it");
                attempt(facts.isClosed() ? "the same as root, or as the owner of "
                        + Visible.word(facts.directory()) : "jinn svstat " + name);
            }
            case NOT_SUPERVISED -> {
                hold("no supervisor runs on " + Visible.word(facts.directory()));
                attempt("jinn svscanctl -a SCANDIR, where a scanner runs, or jinn supervise "
                        + Visible.word(facts.directory()));
            }
            case UP, READY -> up();
            case PAUSED -> {
                hold("a signal has stopped its process");
                attempt("jinn svc -c " + name);
            }
            case FINISHING -> {
                hold("./finish runs; the service is not started before that ends");
                attempt("jinn tree " + name);
            }
            case DOWN, FAILED, DONE, NOT_DONE, PARTLY_UP -> down();
        }
    }

    private void hold(String says) {
        say("held by", says);
    }

    private void attempt(String says) {
        say("try", says);
    }

    private void up() {
        boolean wanted = known().flags().wantUp();
        if (found.settings().tells() && !known().flags().ready()) {
            hold("it has not said that it is ready");
        }
        say("restarts", wanted ? restarts() : "none: it was told to run once, and to stay down");
        if (died(LATELY_SECONDS) >= MANY_DEATHS) {
            say("warning", "it died " + died(LATELY_SECONDS) + " times in the last minute");
        }
        if (!wanted) {
            attempt("jinn start " + name);
        } else if (found.deaths().isEmpty()) {
            attempt("nothing: it is as it should be");
        } else {
            attempt("jinn logs -n 50 " + name);
        }
    }

    private ServiceStatus known() {
        return Bug.present(facts.status(), "status of a service that has a state");
    }

    private String restarts() {
        String delay = found.settings().restartDelay();
        String most = found.settings().maxDeaths();
        return (delay == null ? "at once, a second after the last start"
                : "restart-delay is " + Visible.word(delay) + " ms")
                + (most == null ? "" : "; max-deaths is " + Visible.word(most) + " ms");
    }

    private int died(long seconds) {
        int count = 0;
        for (Death death : found.deaths()) {
            count += found.nowSeconds() - death.at().unixSeconds() <= seconds ? 1 : 0;
        }
        return count;
    }

    private void down() {
        if (known().flags().wantUp()) {
            waiting();
            return;
        }
        if (hasDiedTooOften()) {
            hold("max-deaths: it died too often (" + Visible.word(
                    String.valueOf(found.settings().maxDeaths())) + " ms)");
        } else if (found.down()) {
            hold("a file down in " + Visible.word(facts.directory())
                    + ", or an order to stay down");
        } else {
            hold("an order to stay down, or finish said so (exit code 125)");
        }
        attempt("jinn start " + name);
        if (found.down()) {
            attempt("jinn enable " + name + " to have it up at the next boot too");
        }
    }

    /** It is to be up, and is not. */
    private void waiting() {
        if (facts.failure() != null) {
            hold("it cannot be started" + RETRIED);
            attempt("ls -l " + Visible.word(ServiceHome.of(facts.directory()).run()));
        } else {
            hold("the time from one start to the next: " + restarts());
            attempt("jinn logs -n 50 " + name);
        }
        attempt("jinn start " + name + " to start it now");
    }

    private boolean hasDiedTooOften() {
        String limit = found.settings().maxDeaths();
        List<String> words = limit == null ? List.of() : Bytes.fields(limit, ' ');
        if (words.size() != 2) {
            return false;
        }
        long most = Decimal.parse(words.get(0)).orElse(0);
        long ms = Decimal.parse(words.get(1)).orElse(0);
        int size = found.deaths().size();
        return most > 0 && size >= most && found.deaths().getLast().at()
                .msSince(found.deaths().get((int) (size - most)).at()) <= ms;
    }
}

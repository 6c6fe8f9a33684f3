package jinn.report;

import java.util.ArrayList;
import java.util.List;
import jinn.report.Service.Tone;

/** The page: what needs somebody first, then all, then each. */
public final class Page {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width,initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <meta name="referrer" content="no-referrer"/>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
            style-src 'unsafe-inline'"/>
            """;

    private final Facts facts;
    private final Times times;
    private final Html page = new Html();

    private Page(Facts facts) {
        this.facts = facts;
        this.times = new Times(facts.moment());
    }

    public static String of(Facts facts) {
        Page made = new Page(facts);
        made.head();
        made.attention();
        if (!facts.services().isEmpty()) {
            made.page.markup("<section>\n<h2>Services</h2>\n");
            new Overview(facts.services(), made.times).write(made.page);
            made.page.markup("</section>\n");
            made.timeLine();
            made.each();
        }
        made.foot();
        return made.page.toString();
    }

    private void head() {
        page.markup(HEAD).markup("<title>Services of ").text(facts.machine())
                .markup("</title>\n<style>\n" + Style.ALL
                        + "</style>\n</head>\n<body>\n<header>\n<h1>Services of ")
                .text(facts.machine()).markup("</h1>\n<p class=\"soft\">").text(times.now())
                .markup(" &#183; <code>").text(facts.directory()).markup("</code>, ")
                .text(facts.scanned()).markup(" &#183; the machine is up for ")
                .text(Times.span(facts.upSeconds()));
        if (!facts.version().isEmpty()) {
            page.markup(" &#183; jinn ").text(facts.version());
        }
        page.markup("</p>\n<ul class=\"counts\">\n");
        for (Count count : counts()) {
            page.markup("<li><b>" + count.number + "</b> <span class=\"s " + count.tone.word
                    + "\">").text(count.state).markup("</span></li>\n");
        }
        page.markup("</ul>\n</header>\n<main>\n");
    }

    /** So many services are in that state. */
    private static final class Count {

        private final String state;
        private final Tone tone;
        private int number;

        Count(String state, Tone tone) {
            this.state = state;
            this.tone = tone;
        }
    }

    /** In the order of how much they want to be seen. */
    private List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        for (Tone tone : List.of(Tone.BAD, Tone.ODD, Tone.GOOD, Tone.IDLE)) {
            List<Count> of = new ArrayList<>();
            for (Service service : facts.services()) {
                if (service.tone() == tone) {
                    count(of, service);
                }
            }
            counts.addAll(of);
        }
        return counts;
    }

    private static void count(List<Count> counts, Service service) {
        for (Count one : counts) {
            if (one.state.equals(service.state())) {
                one.number++;
                return;
            }
        }
        Count fresh = new Count(service.state(), service.tone());
        fresh.number = 1;
        counts.add(fresh);
    }

    private void attention() {
        page.markup("<section>\n<h2>Needs attention</h2>\n");
        boolean any = false;
        for (Tone tone : List.of(Tone.BAD, Tone.ODD)) {
            for (int i = 0; i < facts.services().size(); i++) {
                Service service = facts.services().get(i);
                if (service.tone() == tone) {
                    page.markup(any ? "" : "<ul class=\"attention\">\n");
                    any = true;
                    attention(service, i);
                }
            }
        }
        String none = facts.services().isEmpty() ? "There are no services here."
                : "Nothing does: all that should run runs.";
        page.markup(any ? "</ul>\n" : "<p>" + none + "</p>\n").markup("</section>\n");
    }

    private void attention(Service service, int index) {
        page.markup("<li><a href=\"#s" + index + "\">").text(service.name())
                .markup("</a> <span class=\"s " + service.tone().word + "\">")
                .text(service.state()).markup("</span> &#8212; ")
                .text(Detail.standing(service, times)).markup("</li>\n");
    }

    private void timeLine() {
        page.markup("<section>\n<h2>Starts and deaths</h2>\n<p class=\"soft\">Now is on the right;"
                + " each part to the left is several times longer. A red stroke is a death, a bar"
                + " what runs since its start. When earlier lives began nobody writes down: dots"
                + " join their deaths.</p>\n");
        TimeLine.of(facts.services(), times).write(page);
        page.markup("</section>\n");
    }

    private void each() {
        page.markup("<section>\n<h2>One by one</h2>\n");
        for (int i = 0; i < facts.services().size(); i++) {
            new Detail(facts.services().get(i), times).write(page, i);
        }
        page.markup("</section>\n");
    }

    private void foot() {
        page.markup("</main>\n<footer>\n<p>Of this machine at one moment, by <code>jinn report"
                + "</code>. Environments and command lines are left out, as passwords are in them."
                + " Lines of logs are as services wrote them: read them before you show them to"
                + " others.</p>\n</footer>\n</body>\n</html>\n");
    }
}

package jinn.applet.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jinn.applet.Applet;
import jinn.journal.Boot;
import jinn.journal.Driver;
import jinn.journal.Place;
import jinn.journal.Query;
import jinn.journal.line.Output;
import jinn.journal.line.Style;
import jinn.journal.line.TimeWords;
import jinn.journal.line.View;
import jinn.kernel.Kernel;
import jinn.kernel.Patterns.Dialect;
import jinn.option.Options;
import jinn.option.Range;
import jinn.system.Report;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Instant;
import jinn.value.Pattern;

/** Shows what services have logged, in the order of time. */
final class Logs implements Applet {

    /** What is shown of the past where somebody follows. */
    private static final int LAST_DEFAULT = 10;

    private static final int LAST_MAX = 100_000;
    private static final int NONE_FOUND = 1;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                logs - shows what is in log directories, in the order of time
                *-u,--unit service: of that service, or of those whose names match that pattern
                -n,--lines lines: only the last so many, 100000 at most
                -f,--follow: goes on as lines are written
                -g,--grep expression: only lines that match it
                --since,-S time: no lines from before that
                --until,-U time: no lines from after that
                -b,--boot: no lines from before the machine, or the container, was started
                -R,--reverse: the newest first
                -o,--output short|iso|json|cat: how lines are written
                --utc: times of Greenwich, not of this place
                --raw,-r: bytes as they were logged
                | --mask,-m: nothing that is an order to a terminal
                --no-pager: not page by page, on a terminal either
                ~--service,-s name: as -u
                --scan,-C scandir: the scan directory where services are
                [service-or-directory...]
                1: what was named is no log directory, or none was found of it
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Query query = query(kernel, options);
        if (query.follow() && (query.until().isPresent() || query.reverse())) {
            throw Fatal.usage("what follows has no end: -f excludes --until and --reverse");
        }
        boolean terminal = kernel.files().terminalColumns(Fd.STDOUT).isOk();
        char given = options.lastOf("rm", ' ');
        Style style = new Style(output(options), options.has("--utc"),
                given == ' ' ? terminal : given == 'm');
        View view = new View(style,
                terminal && !query.follow() && !options.has("--no-pager"));
        Report report = new Report(kernel, "logs");
        List<Place> places = new ArrayList<>();
        boolean all = LogPlaces.of(report, options.value('C')).find(options, places);
        if (places.isEmpty()) {
            throw new Fatal(NONE_FOUND, "no log directory found");
        }
        if (places.size() > Driver.PLACES_MAX) {
            throw Fatal.usage("more than " + Driver.PLACES_MAX + " log directories");
        }
        int code = new Driver(kernel, places, query, view).run();
        return code == 0 && !all ? NONE_FOUND : code;
    }

    private static Query query(Kernel kernel, Options options) {
        TimeWords times = TimeWords.of(kernel.clock());
        Optional<Instant> since = time(times, options, 'S');
        if (options.has('b')) {
            Instant boot = Boot.time(kernel);
            since = since.isPresent() && boot.isBefore(since.get()) ? since : Optional.of(boot);
        }
        return new Query(options.has('f'), last(options), options.has('R'), since,
                time(times, options, 'U'), pattern(kernel, options));
    }

    /** As people type it, without a thought of capitals, unless there are some. */
    private static Optional<Pattern> pattern(Kernel kernel, Options options) {
        Optional<String> wanted = options.value('g');
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        boolean capitals = false;
        for (int i = 0; i < wanted.get().length(); i++) {
            capitals |= wanted.get().charAt(i) >= 'A' && wanted.get().charAt(i) <= 'Z';
        }
        Optional<Pattern> pattern = kernel.patterns().compiled(wanted.get(),
                new Dialect(true, !capitals));
        if (pattern.isEmpty()) {
            throw Fatal.usage("no regular expression: " + wanted.get());
        }
        return pattern;
    }

    private static Output output(Options options) {
        String wanted = options.value('o').orElse(Output.SHORT.text());
        for (Output output : Output.values()) {
            if (output.text().equals(wanted)) {
                return output;
            }
        }
        throw Fatal.usage("-o is short, iso, json or cat, not " + wanted);
    }

    private static OptionalInt last(Options options) {
        if (options.has('n')) {
            return OptionalInt.of((int) new Range(0, LAST_MAX).exact(options, 'n', 0));
        }
        return options.has('f') && !options.has('S')
                ? OptionalInt.of(LAST_DEFAULT) : OptionalInt.empty();
    }

    private static Optional<Instant> time(TimeWords times, Options options, char letter) {
        Optional<String> words = options.value(letter);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> time = times.read(words.get());
        if (time.isEmpty()) {
            throw Fatal.usage("not a time: " + words.get());
        }
        return time;
    }
}

package jinn.applet.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jinn.applet.Applet;
import jinn.control.TreeLink;
import jinn.journal.Driver;
import jinn.journal.Loggers;
import jinn.journal.Place;
import jinn.journal.Query;
import jinn.journal.TimeWords;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.option.Range;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Instant;

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
                -f,--follow: goes on as lines are written
                -n,--lines lines: only the last so many, 100000 at most
                --since,-S time: no lines from before that
                --until,-U time: no lines from after that
                --raw,-r: bytes as they were logged
                | --mask,-m: nothing that is an order to a terminal
                *--service,-s name: of that service
                --scan,-C scandir: the scan directory where services are
                [service-or-directory...]
                1: what was named is no log directory, or none was found of it
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        TimeWords times = TimeWords.of(kernel.clock());
        Query query = new Query(options.has('f'), last(options), time(times, options, 'S'),
                time(times, options, 'U'), isMasked(kernel, options));
        if (query.follow() && query.until().isPresent()) {
            throw Fatal.usage("what follows has no end: -f and --until exclude each other");
        }
        Report report = new Report(kernel, "logs");
        List<Place> places = new ArrayList<>();
        boolean all = findPlaces(report, options, places);
        if (places.isEmpty()) {
            throw new Fatal(NONE_FOUND, "no log directory found");
        }
        if (places.size() > Driver.PLACES_MAX) {
            throw Fatal.usage("more than " + Driver.PLACES_MAX + " log directories");
        }
        int code = new Driver(kernel, places, query).run();
        return code == 0 && !all ? NONE_FOUND : code;
    }

    /** What services say may be meant for a terminal, but not for everybody's. */
    private static boolean isMasked(Kernel kernel, Options options) {
        char given = options.lastOf("rm", ' ');
        return given == ' ' ? kernel.files().terminalColumns(Fd.STDOUT).isOk() : given == 'm';
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

    /** False where one was named that is not there, and there are others. */
    private static boolean findPlaces(Report report, Options options, List<Place> places) {
        Loggers loggers = new Loggers(report.kernel().files());
        String scan = options.value('C')
                .orElseGet(() -> TreeLink.scanDirectory(report.kernel()));
        if (options.operands().isEmpty() && !options.has('s')) {
            places.addAll(loggers.all(scan));
        }
        boolean all = true;
        for (Options.Given given : options.all()) {
            if (given.letter() == 's') {
                all &= add(report, places, loggers.of(scan, given.value()), given.value());
            }
        }
        for (String word : options.operands()) {
            all &= add(report, places, named(loggers, scan, word), word);
        }
        return all;
    }

    /** A word is a path if a log or a service is there, else the name of a service in the tree. */
    private static List<Place> named(Loggers loggers, String scan, String word) {
        if (loggers.isLogDirectory(word)) {
            return List.of(new Place(Bytes.baseName(word), word));
        }
        if (loggers.isService(word)) {
            return loggers.ofService(word, Bytes.baseName(word));
        }
        boolean path = word.startsWith("/") || word.startsWith(".");
        return !path && loggers.isService(scan + "/" + word) ? loggers.of(scan, word)
                : List.of(new Place(Bytes.baseName(word), word));
    }

    private static boolean add(Report report, List<Place> places, List<Place> found,
            String name) {
        if (found.isEmpty()) {
            report.warning("no log directory found of " + name);
        }
        places.addAll(found);
        return !found.isEmpty();
    }
}

package jinn.applet.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jinn.applet.Applet;
import jinn.journal.Driver;
import jinn.journal.Loggers;
import jinn.journal.Place;
import jinn.journal.Query;
import jinn.journal.TimeWords;
import jinn.kernel.Fatal;
import jinn.kernel.Instant;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.text.Bytes;

/** Shows what services have logged, in the order of time. */
final class Logs implements Applet {

    private static final String SCAN_DIRECTORY = "/run/service";

    /** What is shown of the past where somebody follows. */
    private static final int LAST_DEFAULT = 10;

    private static final int LAST_MAX = 100_000;
    private static final int NONE_FOUND = 1;

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("fn:S:U:s:C:", List.of("follow=f", "lines=n", "since=S",
                "until=U", "service=s", "scan=C"), "logs [-f] [-n lines] [--since time]"
                + " [--until time] [--service name]... [--scan scandir] [logdir...]");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        TimeWords times = TimeWords.of(kernel.clock());
        Query query = new Query(options.has('f'), last(options), time(times, options, 'S'),
                time(times, options, 'U'));
        if (query.follow() && query.until().isPresent()) {
            throw Fatal.usage("what follows has no end: -f and --until exclude each other");
        }
        List<Place> places = places(kernel, options);
        if (places.isEmpty()) {
            throw new Fatal(NONE_FOUND, "no log directory found");
        }
        if (places.size() > Driver.PLACES_MAX) {
            throw Fatal.usage("more than " + Driver.PLACES_MAX + " log directories");
        }
        return new Driver(kernel, places, query).run();
    }

    private static OptionalInt last(Options options) {
        if (options.has('n')) {
            return OptionalInt.of((int) Math.min(options.number('n', 0), LAST_MAX));
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

    private static List<Place> places(Kernel kernel, Options options) {
        Loggers loggers = new Loggers(kernel.files());
        String scan = options.value('C').orElse(SCAN_DIRECTORY);
        List<Place> places = new ArrayList<>();
        for (Options.Given given : options.all()) {
            if (given.letter() == 's') {
                List<Place> found = loggers.of(scan, given.value());
                if (found.isEmpty()) {
                    throw new Fatal(NONE_FOUND, "no log directory found of " + given.value());
                }
                places.addAll(found);
            }
        }
        for (String path : options.operands()) {
            places.add(new Place(Bytes.baseName(path), path));
        }
        return options.operands().isEmpty() && !options.has('s') ? loggers.all(scan) : places;
    }
}

package jinn.applet.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.control.ServiceWord;
import jinn.control.TreeLink;
import jinn.journal.Loggers;
import jinn.journal.Place;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.Patterns.Naming;
import jinn.option.Options;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Errno;

/** Finds the log directories that words mean, of the services of a scan directory. */
record LogPlaces(Report report, Loggers loggers, String scan, OneshotLogs oneshots) {

    /** {@code chosen}: a scan directory other than the default one. */
    static LogPlaces of(Report report, Optional<String> chosen) {
        Kernel kernel = report.kernel();
        return new LogPlaces(report, new Loggers(kernel.files()),
                chosen.orElseGet(() -> TreeLink.scanDirectory(kernel)),
                OneshotLogs.of(kernel, chosen));
    }

    /** False where one was named that is not there, and there are others. */
    boolean find(Options options, List<Place> places) {
        if (options.operands().isEmpty() && !options.has('s') && !options.has('u')) {
            places.addAll(loggers.all(scan));
            places.addAll(oneshots.places(_ -> true));
        }
        boolean all = true;
        for (Options.Given given : options.all()) {
            if (given.letter() == 's' || given.letter() == 'u') {
                List<Place> found = matching(given.value());
                all &= areAny(found, given.value());
                places.addAll(found);
            }
        }
        for (String word : options.operands()) {
            List<Place> found = named(word);
            all &= areAny(found, word);
            places.addAll(found);
        }
        return all;
    }

    /** A pattern is one where no service has that very name. */
    private List<Place> matching(String name) {
        if (!isPattern(name) || loggers.isService(scan + "/" + name)) {
            return oneshots.has(name) ? oneshots.places(name::equals) : loggers.of(scan, name);
        }
        List<Place> places = new ArrayList<>();
        for (String one : loggers.names(scan)) {
            if (isMatch(name, one)) {
                places.addAll(loggers.of(scan, one));
            }
        }
        places.addAll(oneshots.places(one -> isMatch(name, one)));
        return places;
    }

    private boolean isMatch(String pattern, String name) {
        return report.kernel().patterns().isGlobbed(pattern, new Naming(true, true, true), name);
    }

    private static boolean isPattern(String name) {
        return name.indexOf('*') >= 0 || name.indexOf('?') >= 0 || name.indexOf('[') >= 0;
    }

    /** A word is a path if a log or a service is there, else the name of a service in the tree. */
    private List<Place> named(String word) {
        if (loggers.isLogDirectory(word)) {
            return List.of(new Place(Bytes.baseName(word), word));
        }
        if (loggers.isService(word)) {
            return loggers.ofService(word, Bytes.baseName(word));
        }
        if (!ServiceWord.isPath(word) && loggers.isService(scan + "/" + word)) {
            return loggers.of(scan, word);
        }
        if (oneshots.has(word)) {
            return oneshots.places(word::equals);
        }
        return ServiceWord.isName(word) && files().info(word).failedWith(Errno.ENOENT)
                ? List.of() : List.of(new Place(Bytes.baseName(word), word));
    }

    /** Tells where there are none. */
    private boolean areAny(List<Place> found, String name) {
        if (found.isEmpty()) {
            boolean missing = ServiceWord.isName(name) && !isPattern(name) && !oneshots.has(name)
                    && files().info(scan + "/" + name).failedWith(Errno.ENOENT);
            report.warning(missing ? name + ": " + ServiceWord.missing(files(), scan, name)
                    : "no log directory found of " + name);
        }
        return !found.isEmpty();
    }

    private Files files() {
        return report.kernel().files();
    }
}

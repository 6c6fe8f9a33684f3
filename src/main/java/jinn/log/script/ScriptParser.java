package jinn.log.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jinn.log.script.Directive.Action;
import jinn.log.script.DirectoryConfig.Language;
import jinn.log.script.DirectoryConfig.Limits;
import jinn.log.script.DirectoryConfig.Processor;
import jinn.option.Range;
import jinn.text.Decimal;
import jinn.value.Fatal;

/**
 * From words to directives. Most words set a value that all later actions go by; {@code t},
 * {@code T}, {@code H} and {@code j} only count for the next action.
 */
public final class ScriptParser {

    private static final long NUMBER_MAX = 0xffff_ffffL;
    private static final Range CURRENT = new Range(4096, 268_435_455);

    private final List<Directive> directives = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private long archives = 10;
    private long current = 99_999;
    private long total;
    private long tolerance = 2000;
    private long retryMs = 2000;
    private long rotateEveryS;
    private long alertMax = 200;
    private long statusSize = 1001;
    private String prefix = "";
    private Optional<Processor> processor = Optional.empty();
    private boolean tai;
    private boolean local;
    private boolean human;
    private Optional<Directive.Json> json = Optional.empty();
    private boolean acts;

    Script parse(List<String> words) {
        for (String word : words) {
            read(word);
        }
        if (!acts) {
            throw Fatal.usage("no action directive specified");
        }
        return new Script(List.copyOf(directives), List.copyOf(warnings));
    }

    private void read(String word) {
        if (word.isEmpty()) {
            throw unrecognized(word);
        }
        String rest = word.substring(1);
        switch (word.charAt(0)) {
            case '+' -> directives.add(new Directive.Pick(true, rest));
            case '-' -> directives.add(new Directive.Pick(false, rest));
            case 'p' -> prefix = rest;
            case '!' -> processor = processor(Language.EXECLINE, rest);
            case '?' -> processor = processor(Language.SHELL, rest);
            case '=' -> act(new Directive.Keep(named(word), (int) statusSize));
            case '.', '/' -> act(new Directive.Store(directory(word)));
            case 'j' -> json = Optional.of(json(rest));
            case 'f', 't', 'T', 'H', '1', '2' -> readAlone(word);
            default -> readNumber(word);
        }
    }

    private void readAlone(String word) {
        if (word.length() > 1) {
            throw syntax(word);
        }
        switch (word.charAt(0)) {
            case 'f' -> directives.add(new Directive.Rest());
            case 't' -> tai = true;
            case 'T' -> local = true;
            case 'H' -> human = true;
            case '1' -> act(new Directive.Print());
            default -> act(new Directive.Alert((int) alertMax));
        }
    }

    private void readNumber(String word) {
        OptionalLong parsed = Decimal.parse(word.substring(1));
        if (parsed.isEmpty() || parsed.getAsLong() > NUMBER_MAX) {
            throw unrecognized(word);
        }
        long number = parsed.getAsLong();
        switch (word.charAt(0)) {
            case 'n' -> archives = number;
            case 's' -> current = current(word, number);
            case 'S' -> total = number;
            case 'l' -> tolerance = tolerance(word, number);
            case 'r' -> retryMs = number;
            case 'R' -> rotateEveryS = number;
            case 'E' -> alertMax = Math.min(number, Integer.MAX_VALUE);
            case '^' -> statusSize = statusSize(word, number);
            default -> throw unrecognized(word);
        }
    }

    private long current(String word, long number) {
        String outside = CURRENT.outside(number, "directive " + word);
        if (!outside.isEmpty()) {
            warnings.add(outside);
        }
        return CURRENT.near(number);
    }

    private static long statusSize(String word, long number) {
        if (number > Directive.Keep.SIZE_MAX) {
            throw Fatal.usage("directive " + word + " is more than the "
                    + Directive.Keep.SIZE_MAX + " bytes that a status file may have");
        }
        return number;
    }

    private long tolerance(String word, long number) {
        if (number > current / 2) {
            throw Fatal.usage("directive " + word + " conflicts with previous s directive");
        }
        return number;
    }

    private static Optional<Processor> processor(Language language, String command) {
        return command.isEmpty() ? Optional.empty()
                : Optional.of(new Processor(language, command));
    }

    /** {@code SERVICE:STREAM}, of which either may be missing. */
    private static Directive.Json json(String names) {
        int colon = names.indexOf(':');
        return colon < 0 ? new Directive.Json(names, "")
                : new Directive.Json(names.substring(0, colon), names.substring(colon + 1));
    }

    private static String named(String word) {
        if (word.length() == 1) {
            throw syntax(word);
        }
        return word.substring(1);
    }

    private DirectoryConfig directory(String path) {
        return new DirectoryConfig(path, new Limits(archives, current, total, tolerance), retryMs,
                rotateEveryS, processor);
    }

    private void act(Action action) {
        if (json.isPresent() && (tai || local || human)) {
            throw Fatal.usage("directive j has a time of its own: no t, T or H beside it");
        }
        directives.add(new Directive.Act(new Directive.Stamps(tai, local, human, json), prefix,
                action));
        tai = false;
        local = false;
        human = false;
        json = Optional.empty();
        acts = true;
    }

    public static Fatal unrecognized(String word) {
        return Fatal.usage("unrecognized directive: " + word);
    }

    private static Fatal syntax(String word) {
        return Fatal.usage("syntax error at directive: " + word);
    }
}

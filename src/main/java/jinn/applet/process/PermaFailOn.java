package jinn.applet.process;

import java.util.List;
import jinn.applet.Applet;
import jinn.control.Death;
import jinn.control.ServiceFile;
import jinn.control.ServiceHome;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.option.Range;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.text.Tai64n;
import jinn.value.Errno;
import jinn.value.Instant;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** In ./finish: gives a service up that died too often, else becomes another program. */
final class PermaFailOn implements Applet {

    private static final String TALLY = ServiceHome.HERE.deathTally();

    /** How often within which time deaths of which kind are too often. */
    private record Rule(long seconds, int count, DeathSelection selection) {

        static Rule of(Options options, Report report) {
            long seconds = Decimal.parse(options.operand(0)).orElseThrow(options::wrong);
            long count = Decimal.parse(options.operand(1)).orElseThrow(options::wrong);
            if (count == 0) {
                throw options.wrong();
            }
            int deaths = (int) new Range(1, Death.TALLY_MAX).near(count, "deathcount", report);
            return new Rule(seconds, deaths,
                    DeathSelection.parse(options.operand(2)));
        }

        /** The death with which it became too often; null where it did not. */
        @Nullable Death crossed(List<Death> deaths, Instant now) {
            int found = 0;
            for (Death death : deaths) {
                if (isRecent(death.at(), now) && selection.has(death)) {
                    found++;
                    if (found == count) {
                        return death;
                    }
                }
            }
            return null;
        }

        private boolean isRecent(Tai64n at, Instant now) {
            long first = now.seconds() - seconds;
            return at.unixSeconds() > first
                    || at.unixSeconds() == first && at.nanos() >= now.nanos();
        }
    }

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                permafailon - in a finish script: gives up a service that died too often
                seconds: deaths within that time count
                deathcount: that many deaths are too many
                statuslist: exit codes and signals that count
                [prog...]
                125: the service is to be given up
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Report report = new Report(kernel, "permafailon");
        Rule rule = Rule.of(options, report);
        Death last = rule.crossed(tally(kernel, report), kernel.clock().now());
        if (last != null) {
            report.info("PERMANENT FAILURE triggered after " + rule.count
                    + " events involving " + cause(rule, last)
                    + " in the last " + rule.seconds + " seconds");
            return ServiceFile.FINISH_GIVES_UP;
        }
        List<String> words = options.operands();
        if (words.size() > 3) {
            PathSearch.exec(kernel, words.subList(3, words.size()));
        }
        return 0;
    }

    private static String cause(Rule rule, Death death) {
        return rule.selection.hasSignal(death)
                ? "signal " + death.signal() : "exit code " + death.code();
    }

    /** A tally that cannot be read gives no reason to give up. */
    private static List<Death> tally(Kernel kernel, Report report) {
        return switch (new SmallFiles(kernel.files()).read(TALLY)) {
            case Failed<String>(Errno errno) -> {
                report.unable("read", TALLY, errno);
                yield List.of();
            }
            case Ok<String>(String text) -> {
                if (text.length() % Death.SIZE != 0) {
                    report.warning("invalid " + TALLY);
                }
                yield Death.tally(Bytes.toArray(text));
            }
        };
    }
}

package jinn.applet.process;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.kernel.Scheduling;
import jinn.kernel.Scheduling.IoClass;
import jinn.kernel.Scheduling.Policy;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Result;
import jinn.value.Result.Done;

/** Says when and where a program runs, and becomes that program. */
final class Schedule implements Applet {

    private static final String NAME = "schedule";
    private static final String OOM_SCORE = "/proc/self/oom_score_adj";
    private static final int OOM_SCORE_MAX = 1000;
    private static final int NICE_LEAST = -20;
    private static final int NICE_MOST = 19;
    private static final int IO_LEVEL_MOST = 7;
    private static final int IO_LEVEL_USUAL = 4;
    private static final int PRIORITY_MOST = 99;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                schedule - sets scheduling and the OOM score, then executes another program
                = schedule [option...] prog...
                --oom-score score: which process goes first when memory is short, -1000 to 1000
                --nice nice: -20, preferred to all others, to 19
                --io class[:level]: none, realtime, best-effort or idle, and a level 0 to 7
                --cpu policy[:priority]: other, batch, idle, fifo or rr; these two with 1 to 99
                --cpus list: the CPUs it may use, as 0,2-3
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(0);
        for (Options.Given given : options.all()) {
            set(kernel, options, given.value());
        }
        PathSearch.exec(kernel, program);
        return Fatal.SYSTEM;
    }

    private static void set(Kernel kernel, Options options, String option) {
        int equals = option.indexOf('=');
        String value = option.substring(equals + 1);
        Scheduling scheduling = kernel.scheduling();
        if (option.startsWith("--oom-score=")) {
            setOomScore(kernel, option, number(options, value, -OOM_SCORE_MAX, OOM_SCORE_MAX));
            return;
        }
        Result<Done> done = switch (option.substring(0, equals)) {
            case "--nice" ->
                scheduling.setNice(number(options, value, NICE_LEAST, NICE_MOST));
            case "--io" -> setIo(scheduling, options, value);
            case "--cpu" -> setPolicy(scheduling, options, value);
            default -> scheduling.setCpus(cpus(options, value));
        };
        done.orFatal("do", option);
    }

    /** To lower it is root's; a service is no worse without, and starts. */
    private static void setOomScore(Kernel kernel, String option, int score) {
        Result<Done> written = new SmallFiles(kernel.files())
                .write(OOM_SCORE, Bytes.toArray(Integer.toString(score)));
        if (written instanceof Result.Failed<Done>(Errno errno)) {
            new Report(kernel, NAME).unable("do", option, errno);
        }
    }

    private static int number(Options options, String text, int least, int most) {
        boolean negative = text.startsWith("-");
        long value = Decimal.parse(negative ? text.substring(1) : text)
                .orElseThrow(options::wrong);
        long number = negative ? -value : value;
        if (number < least || number > most) {
            throw Fatal.usage(text + " is not within " + least + " and " + most);
        }
        return (int) number;
    }

    private static Result<Done> setIo(Scheduling scheduling, Options options, String value) {
        int colon = value.indexOf(':');
        String name = colon < 0 ? value : value.substring(0, colon);
        for (IoClass one : IoClass.values()) {
            if (named(one.name(), name)) {
                boolean hasLevel = one == IoClass.REALTIME || one == IoClass.BEST_EFFORT;
                if (colon >= 0 && !hasLevel) {
                    throw options.wrong();
                }
                int usual = hasLevel ? IO_LEVEL_USUAL : 0;
                return scheduling.setIo(one, colon < 0 ? usual
                        : number(options, value.substring(colon + 1), 0, IO_LEVEL_MOST));
            }
        }
        throw options.wrong();
    }

    private static Result<Done> setPolicy(Scheduling scheduling, Options options, String value) {
        int colon = value.indexOf(':');
        String name = colon < 0 ? value : value.substring(0, colon);
        for (Policy one : Policy.values()) {
            if (named(one.name(), name)) {
                boolean hasPriority = one == Policy.FIFO || one == Policy.RR;
                if (hasPriority != colon >= 0) {
                    throw options.wrong();
                }
                return scheduling.setPolicy(one, hasPriority
                        ? number(options, value.substring(colon + 1), 1, PRIORITY_MOST) : 0);
            }
        }
        throw options.wrong();
    }

    private static boolean named(String constant, String word) {
        return constant.equals(Bytes.upper(word).replace('-', '_'));
    }

    /** Numbers and ranges, with commas between. */
    private static List<Integer> cpus(Options options, String list) {
        List<Integer> cpus = new ArrayList<>();
        for (String part : Bytes.fields(list, ',')) {
            int dash = part.indexOf('-');
            int last = Scheduling.CPUS_MAX - 1;
            int from = number(options, dash < 0 ? part : part.substring(0, dash), 0, last);
            int to = dash < 0 ? from : number(options, part.substring(dash + 1), from, last);
            for (int cpu = from; cpu <= to; cpu++) {
                cpus.add(cpu);
            }
        }
        return cpus;
    }
}

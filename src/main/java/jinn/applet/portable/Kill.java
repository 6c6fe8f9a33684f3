package jinn.applet.portable;

import java.util.OptionalLong;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.text.Decimal;
import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Signal;

/** Sends a signal to processes, or to process groups: those of negative numbers. */
final class Kill implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.operands("""
                kill - sends a signal to processes, or to process groups
                = kill [-s signal|-signal] [--] pid...
                -s signal: a name or a number, as -signal too; TERM by default
                -l: prints all signals
                pid...: a process, or a process group with a minus before its number
                0: all were signalled
                1: one does not exist, or may not be signalled
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String first = options.operand(0);
        if (first.equals("-l")) {
            options.refuseOperandsAfter(1);
            new Report(kernel, "kill").print(names());
            return 0;
        }
        boolean apart = first.equals("-s");
        boolean given = first.length() > 1 && first.startsWith("-") && !first.equals("--");
        String name = apart ? options.operand(1) : given ? first.substring(1) : "TERM";
        boolean asks = name.equals("0");
        Signal signal = asks ? Signal.TERM : Signal.parse(name);
        if (signal == null) {
            throw options.wrong();
        }
        int next = apart ? 2 : given ? 1 : 0;
        next += options.operand(next).equals("--") ? 1 : 0;
        Operands operands = new Operands(kernel, "kill");
        for (String word : options.operandsFrom(next)) {
            int number = number(options, word);
            operands.check(asks ? asked(kernel, number) : sent(kernel, number, signal),
                    "signal", word);
        }
        return operands.exitCode();
    }

    private static String names() {
        StringBuilder names = new StringBuilder();
        for (Signal signal : Signal.values()) {
            if (!signal.isRealTime()) {
                names.append(signal.number()).append(' ').append(signal.text()).append('\n');
            }
        }
        return names.toString();
    }

    /** Neither everybody nor one's own group: nobody means that who writes a wrong variable. */
    private static int number(Options options, String word) {
        boolean group = word.startsWith("-");
        OptionalLong number = Decimal.parse(group ? word.substring(1) : word);
        long size = number.orElseThrow(options::wrong);
        if (size == 0 || group && size == 1 || size > Integer.MAX_VALUE) {
            throw options.wrong();
        }
        return (int) (group ? -size : size);
    }

    private static Result<?> sent(Kernel kernel, int number, Signal signal) {
        return number < 0 ? kernel.processes().killGroup(new Pid(-number), signal)
                : kernel.processes().kill(new Pid(number), signal);
    }

    /** Signal 0 only asks whether somebody is there. */
    private static Result<?> asked(Kernel kernel, int number) {
        boolean is = number > 0 && kernel.processes().exists(new Pid(number));
        return is ? Result.DONE : new Failed<>(Errno.ESRCH);
    }
}

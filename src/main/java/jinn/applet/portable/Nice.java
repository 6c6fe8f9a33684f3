package jinn.applet.portable;

import java.util.List;
import java.util.OptionalLong;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.text.Decimal;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;

/** Becomes a program that the system prefers less. */
final class Nice implements Applet {

    private static final int DEFAULT_MORE = 10;
    private static final long MORE_MAX = 1000;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                nice - executes a program with lower or higher scheduling priority
                -I: only warns if that is not permitted (the default)
                |-i: fails if that is not permitted
                -n more: adds this to the nice value; 10 by default; below 0 only for root
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(0);
        int more = more(options);
        if (kernel.processes().nice(more) instanceof Failed<Done>(Errno errno)) {
            String what = "the niceness by " + more;
            if (options.lastOf("Ii", 'I') == 'i') {
                throw Fatal.system("change", what, errno);
            }
            new Report(kernel, "nice").unable("change", what, errno);
        }
        PathSearch.exec(kernel, program);
        return Fatal.SYSTEM;
    }

    private static int more(Options options) {
        String text = options.value('n').orElse("" + DEFAULT_MORE);
        boolean signed = text.startsWith("-") || text.startsWith("+");
        OptionalLong size = Decimal.parse(signed ? text.substring(1) : text);
        int more = (int) Math.min(MORE_MAX, size.orElseThrow(options::wrong));
        return text.startsWith("-") ? -more : more;
    }
}

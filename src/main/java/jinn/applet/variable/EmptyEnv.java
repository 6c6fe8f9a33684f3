package jinn.applet.variable;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.chain.Stacked;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.text.Decimal;
import jinn.value.Fatal;

/** Takes all environment variables away, or those of a kind, and becomes another program. */
final class EmptyEnv implements Applet {

    private static final List<String> OF_EXECLINE =
            List.of("!", "?", "#", "0", "EXECLINE_STRICT");

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                emptyenv - removes environment variables, then executes another program
                -p,--keep-path: all except PATH
                -l,--keep-ld-library-path: all except LD_LIBRARY_PATH
                -c,--cleanup: only those that execline programs set
                -o,--pop-elgetopt: only the newest of elgetopt
                -P,--pop-execline: only the newest positional parameters
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(0);
        left(options, Variables.of(kernel)).exec(kernel, program);
        return Fatal.SYSTEM;
    }

    private static Variables left(Options options, Variables all) {
        if (options.has('c')) {
            return cleaned(all);
        }
        if (options.has('o') || options.has('P')) {
            Variables some = options.has('P') ? Stacked.POSITIONALS.popped(all) : all;
            return options.has('o') ? Stacked.OPTIONS.popped(some) : some;
        }
        Variables left = new Variables(List.of());
        for (String name : List.of("PATH", "LD_LIBRARY_PATH")) {
            String value = options.has(name.equals("PATH") ? 'p' : 'l') ? all.value(name) : null;
            left = value == null ? left : left.with(name, value);
        }
        return left;
    }

    /** Positional parameters that were put aside, such as {@code 1:1}, stay. */
    private static Variables cleaned(Variables all) {
        List<String> left = new ArrayList<>();
        for (String variable : all.all()) {
            int equals = variable.indexOf('=');
            String name = equals < 0 ? variable : variable.substring(0, equals);
            if (!isOfExecline(name)) {
                left.add(variable);
            }
        }
        return new Variables(left);
    }

    private static boolean isOfExecline(String name) {
        return OF_EXECLINE.contains(name) || name.startsWith("ELGETOPT_")
                || name.startsWith("FD") && Decimal.parse(name.substring(2)).isPresent()
                || !name.startsWith("0") && Decimal.parse(name).isPresent();
    }
}

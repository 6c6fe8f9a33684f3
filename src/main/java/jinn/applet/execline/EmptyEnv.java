package jinn.applet.execline;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.chain.Stacked;
import jinn.kernel.Fatal;
import jinn.kernel.Kernel;
import jinn.kernel.Variables;
import jinn.option.Options;

/** Takes all environment variables away, or those of a kind, and becomes another program. */
final class EmptyEnv implements Applet {

    private static final List<String> OF_EXECLINE =
            List.of("ELGETOPT_", "EXECLINE_", "FD", "?=", "!=");

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("plcoP", List.of(),
                "emptyenv [-p] [-l] [-c] [-o] [-P] prog...");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(0);
        left(options, Variables.of(kernel)).exec(kernel, program);
        return Fatal.SYSTEM;
    }

    private static Variables left(Options options, Variables all) {
        if (options.has('c')) {
            return without(all, OF_EXECLINE);
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

    private static Variables without(Variables all, List<String> beginnings) {
        List<String> left = new ArrayList<>();
        for (String variable : all.all()) {
            if (!startsWithOneOf(variable, Stacked.POSITIONALS.beginnings())
                    && !startsWithOneOf(variable, beginnings)) {
                left.add(variable);
            }
        }
        return new Variables(left);
    }

    private static boolean startsWithOneOf(String variable, List<String> starts) {
        for (String start : starts) {
            if (variable.startsWith(start)) {
                return true;
            }
        }
        return false;
    }
}

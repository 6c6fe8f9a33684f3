package jinn.applet.execline;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Fatal;
import jinn.kernel.Kernel;
import jinn.kernel.Variables;
import jinn.option.Options;
import jinn.text.Decimal;

/** Takes all environment variables away, or those of a kind, and becomes another program. */
final class EmptyEnv implements Applet {

    private static final String SWITCHES = "ELGETOPT_";
    private static final List<String> OF_EXECLINE =
            List.of(SWITCHES, "EXECLINE_STRICT", "FD", "?=", "!=");

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("plcoP", List.of(),
                "emptyenv [-p] [-l] [-c] [-o] [-P] prog...");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(0);
        List<String> kept = new ArrayList<>();
        for (String variable : kernel.processes().environment()) {
            String left = left(options, variable);
            if (!left.isEmpty()) {
                kept.add(left);
            }
        }
        new Variables(kept).exec(kernel, program);
        return Fatal.SYSTEM;
    }

    /** What becomes of a variable; empty where it goes. */
    private static String left(Options options, String variable) {
        boolean positional = variable.startsWith("#")
                || !variable.isEmpty() && Decimal.parse(variable.substring(0, 1)).isPresent();
        if (options.has('c')) {
            return positional || startsWithOneOf(variable, OF_EXECLINE) ? "" : variable;
        }
        if (!options.has('o') && !options.has('P')) {
            boolean stays = options.has('p') && variable.startsWith("PATH=")
                    || options.has('l') && variable.startsWith("LD_LIBRARY_PATH=");
            return stays ? variable : "";
        }
        boolean popped = options.has('P') && positional
                || options.has('o') && variable.startsWith(SWITCHES);
        return popped ? popped(variable) : variable;
    }

    private static boolean startsWithOneOf(String variable, List<String> starts) {
        for (String start : starts) {
            if (variable.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /** {@code X:3} is what {@code X:2} was, {@code X:1} what {@code X} was, which is gone. */
    private static String popped(String variable) {
        int equals = variable.indexOf('=');
        int colon = variable.indexOf(':');
        if (colon < 0 || colon > equals) {
            return "";
        }
        String depth = variable.substring(colon + 1, equals);
        long number = depth.isEmpty() ? 0 : Decimal.parse(depth).orElse(-1);
        if (number < 0) {
            return variable;
        }
        String value = variable.substring(equals);
        String bare = variable.substring(0, colon);
        return number <= 1 ? bare + value : bare + ":" + (number - 1) + value;
    }
}

package jinn.applet.portable;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.system.Variables;

/** Prints variables: all of them, or the values of some. */
public final class PrintEnv implements Applet {

    private static final int SOME_UNSET = 1;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                printenv - prints all variables, or the values of some
                -n: prints none after the last one
                -0: prints a zero byte instead of each newline
                |-d delimiter: prints its first character instead of each newline
                [name...]
                1: one of the named variables is not set
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Variables variables = Variables.of(kernel);
        List<String> shown = options.operands().isEmpty()
                ? variables.all() : values(variables, options.operands());
        String given = options.value('d').orElse("");
        String delimiter = switch (options.lastOf("0d", 'n')) {
            case '0' -> "\0";
            case 'd' -> given.isEmpty() ? "\0" : given.substring(0, 1);
            default -> "\n";
        };
        String text = text(shown, delimiter);
        boolean cut = options.has('n') && !text.isEmpty();
        new Report(kernel, "printenv").print(cut ? text.substring(0, text.length() - 1) : text);
        boolean all = options.operands().isEmpty() || shown.size() == options.operands().size();
        return all ? 0 : SOME_UNSET;
    }

    private static List<String> values(Variables variables, List<String> names) {
        List<String> values = new ArrayList<>();
        for (String name : names) {
            String value = variables.value(name);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** Each with a delimiter behind it. */
    public static String text(List<String> lines, String delimiter) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line).append(delimiter);
        }
        return text.toString();
    }
}

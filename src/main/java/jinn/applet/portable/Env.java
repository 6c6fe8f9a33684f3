package jinn.applet.portable;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.system.Variables;
import jinn.value.Environment;
import jinn.value.Fatal;

/** Becomes a program with other variables, or prints them. */
final class Env implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                env - executes a program with changed variables, or prints the variables
                -i: starts without variables
                -u name: removes this variable
                [name=value...]: variables to set
                [prog...]
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Variables variables = options.has('i') ? new Variables(List.of()) : Variables.of(kernel);
        for (Options.Given given : options.all()) {
            variables = given.letter() == 'u' ? variables.without(given.value()) : variables;
        }
        List<String> words = options.operands();
        int first = 0;
        while (first < words.size() && words.get(first).indexOf('=') > 0) {
            String word = words.get(first);
            int equals = word.indexOf('=');
            variables = variables.with(word.substring(0, equals), word.substring(equals + 1));
            first++;
        }
        if (first == words.size()) {
            new Report(kernel, "env").print(PrintEnv.text(variables.all(), "\n"));
            return 0;
        }
        PathSearch.exec(kernel, words.subList(first, words.size()),
                new Environment.Exactly(variables.all()), PathSearch.of(variables));
        return Fatal.SYSTEM;
    }
}

package jinn.applet.variable;

import java.util.List;
import jinn.applet.Applet;
import jinn.chain.Positionals;
import jinn.chain.Stacked;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.value.Fatal;

/** Takes options off the positional parameters and makes variables of them. */
final class ElGetOpt implements Applet {

    private static final int BAD_OPTION = 1;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                elgetopt - parses options of the positional parameters into variables
                -D default: the value for options that take none
                optstring: letters, with a colon after each that takes a value
                prog...
                1: the parameters contain an unknown option
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String letters = options.operand(0);
        List<String> program = options.operandsFrom(1);
        Variables variables = Variables.of(kernel);
        Positionals positionals = Positionals.of(variables);
        Options found;
        try {
            found = Options.parse(Options.Syntax.ofLetters(letters),
                    positionals.words());
        } catch (Fatal wrong) {
            throw new Fatal(BAD_OPTION, "no such options are known: " + letters);
        }
        Variables left = Positionals.replaced(Stacked.OPTIONS.pushed(variables),
                found.operands());
        String absent = options.value('D').orElse("1");
        for (Options.Given one : found.all()) {
            boolean valued = letters.startsWith(":", letters.indexOf(one.letter()) + 1);
            left = left.with("ELGETOPT_" + one.letter(), valued ? one.value() : absent);
        }
        left.exec(kernel, program);
        return Fatal.SYSTEM;
    }
}

package jinn.applet.execline;

import java.util.List;
import jinn.applet.Applet;
import jinn.chain.Lexer;
import jinn.chain.Positionals;
import jinn.chain.Stacked;
import jinn.chain.Substitution;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.text.Decimal;
import jinn.value.Fatal;

/** Reads a script and becomes its first program, with all the others as words. */
final class ExeclineB implements Applet {

    private static final String STRICT = "EXECLINE_STRICT";

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                execlineb - runs an execline script
                = execlineb [-p|-P|-S least|-s least] [-q|-w|-W] -c text|script [word...]
                -p: the words replace existing positional parameters
                |-P: does not set positional parameters
                |-S least: substitutes the words for $#, $0, $1 ... and $@
                |-s least: the same, but $@ leaves the first words out
                -q: accepts blocks that lack their blanks
                |-w: warns of such blocks
                |-W: fails at such blocks
                ~-e: accepted, without effect
                -c text: the script itself
                [script]: the file with the script, unless -c is given
                [word...]: the script's words
                100: misuse, or the script is wrong
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        int least = (int) Math.min(options.number(options.lastOf("Ss", 'S'), 0),
                Positionals.COUNT_MAX);
        boolean given = options.has('c');
        String zero = given ? own(kernel) : options.operand(0);
        List<String> arguments = given ? options.operands()
                : options.operandsAfter(1);
        Positionals positionals = new Positionals(zero, arguments);
        List<String> words = given ? words(Lexer.lex(options.value('c').orElse("")))
                : words(kernel, zero);
        Variables before = Variables.of(kernel);
        Variables variables = strict(options, before);
        Chain chain = new Chain(kernel, "execlineb");
        return switch (options.lastOf("pPSs", ' ')) {
            case 'p' -> chain.follow(positionals.into(variables), words);
            case 'P' -> variables.equals(before)
                    ? chain.follow(words) : chain.follow(variables, words);
            case 'S', 's' -> {
                if (arguments.size() < least) {
                    complain(chain, options, "too few words: " + least + " wanted, "
                            + arguments.size() + " given");
                }
                int behind = options.lastOf("Ss", 'S') == 's' ? least : 0;
                yield chain.follow(variables,
                        Substitution.apply(List.of(positionals.keys(least, behind)), words));
            }
            default -> chain.follow(
                    positionals.into(Stacked.POSITIONALS.pushed(variables)), words);
        };
    }

    private static String own(Kernel kernel) {
        List<String> words = kernel.processes().arguments();
        return words.isEmpty() ? "execlineb" : words.getFirst();
    }

    private static List<String> words(Kernel kernel, String path) {
        ScriptFile file = new ScriptFile(kernel.files(), path);
        Lexer.Lexed lexed = Lexer.lex(file);
        file.close();
        return words(lexed);
    }

    private static List<String> words(Lexer.Lexed lexed) {
        return switch (lexed) {
            case Lexer.Words(List<String> words) -> words;
            case Lexer.Wrong(String reason, int line) ->
                    throw Fatal.usage(reason + " in line " + line);
        };
    }

    private static Variables strict(Options options, Variables variables) {
        return switch (options.lastOf("qwW", ' ')) {
            case 'q' -> variables.without(STRICT);
            case 'w' -> variables.with(STRICT, "1");
            case 'W' -> variables.with(STRICT, "2");
            default -> {
                String value = variables.value(STRICT);
                boolean is = value == null || Decimal.parse(value).isPresent();
                yield is ? variables : variables.without(STRICT);
            }
        };
    }

    private static void complain(Chain chain, Options options, String message) {
        String strict = strict(options, chain.variables()).value(STRICT);
        int strictness = strict == null ? options.has('q') ? 0 : 1
                : Chain.strictness(new Variables(List.of(STRICT + "=" + strict)));
        if (strictness > 1) {
            throw Fatal.usage(message);
        }
        if (strictness == 1) {
            chain.report().warning(message);
        }
    }
}

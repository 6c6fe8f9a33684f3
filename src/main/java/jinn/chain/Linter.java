package jinn.chain;

import java.util.ArrayList;
import java.util.List;
import jinn.chain.Lexer.Located;
import jinn.chain.Lexer.Wrong;
import jinn.chain.Node.Block;
import jinn.chain.Node.Word;
import jinn.option.Description;
import jinn.option.Operand;
import jinn.option.Operand.Shape;
import jinn.option.Option;
import jinn.option.Options;
import jinn.value.Fatal;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what cannot work in a script, before somebody runs it. What a variable will hold is
 * unknown: of a line where one decides, nothing is said from there on.
 */
public final class Linter {

    /** What is known of programs. */
    public interface Programs {

        /** What it accepts; null where that is unknown. */
        Options.@Nullable Syntax syntax(String program);

        boolean exists(String program);
    }

    /** {@code line} counts from 1. */
    public record Finding(int line, String message) {
    }

    /** More words nobody writes before the first operand. */
    private static final int OPTION_WORDS_MAX = 100;

    private final Programs programs;
    private final List<Finding> findings = new ArrayList<>();

    private Linter(Programs programs) {
        this.programs = programs;
    }

    public static List<Finding> lint(String text, Programs programs) {
        List<Located> located = new ArrayList<>();
        if (Lexer.lex(text, located) instanceof Wrong(String reason, int line)) {
            return List.of(new Finding(line, reason));
        }
        Linter linter = new Linter(programs);
        linter.chain(Node.all(located));
        return linter.findings;
    }

    private void found(int line, String message) {
        findings.add(new Finding(line, message));
    }

    /** A program and its words, then the one that it becomes, and so on. */
    private void chain(List<Node> nodes) {
        chain(nodes, false);
    }

    /** {@code directives}: it may end wherever another one could be, and holds no others. */
    private void chain(List<Node> nodes, boolean directives) {
        int at = 0;
        while (at < nodes.size()) {
            at = switch (nodes.get(at)) {
                case Block block -> {
                    found(block.line(), "a block where a program should be");
                    yield nodes.size();
                }
                case Word word when word.isOpen() -> nodes.size();
                case Word word when directives && !Meaning.isDirective(word.text()) -> {
                    found(word.line(), "no directive: " + word.text());
                    yield nodes.size();
                }
                case Word word -> afterCommand(word, nodes, at + 1, directives);
            };
        }
    }

    /** Where the next command begins; the end of the nodes where that is unknown, or none does. */
    private int afterCommand(Word program, List<Node> nodes, int start, boolean mayEnd) {
        Options.Syntax syntax = programs.syntax(program.text());
        if (!programs.exists(program.text())) {
            found(program.line(), "unknown program: " + program.text());
        }
        if (syntax == null) {
            return nodes.size();
        }
        Description description = syntax.description();
        List<String> leading = leadingWords(nodes, start);
        Options options = options(program, syntax, leading);
        if (options == null || !isPlain(syntax, description)) {
            return nodes.size();
        }
        if (lacksOne(description.needed(), options)) {
            misuse(program, "an option is missing", syntax);
            return nodes.size();
        }
        int taken = leading.size() - options.operands().size();
        Walk walk = new Walk(program, syntax, nodes, start + taken);
        walk.mayEnd = mayEnd;
        return walk.through(description.operands(), options);
    }

    /** Whether operands are where they seem to be: not of who looks for its options by itself. */
    private static boolean isPlain(Options.Syntax syntax, Description description) {
        return description.isPlain()
                && (syntax.hasOptions() || description.options().isEmpty());
    }

    /** Of options that are needed; one that has a long name only may stand for them. */
    private static boolean lacksOne(String needed, Options options) {
        boolean any = needed.isEmpty();
        for (Options.Given given : options.all()) {
            any |= given.letter() == Option.NONE || needed.indexOf(given.letter()) >= 0;
        }
        return !any;
    }

    private void misuse(Word program, String what, Options.Syntax syntax) {
        found(program.line(), program.text() + ": " + what + "; usage: " + syntax.usage());
    }

    /** Null where they do not fit. */
    private @Nullable Options options(Word program, Options.Syntax syntax, List<String> leading) {
        try {
            return Options.parse(syntax, leading);
        } catch (Fatal wrong) {
            misuse(program, "wrong options", syntax);
            return null;
        }
    }

    /** Those among which the options are. */
    private static List<String> leadingWords(List<Node> nodes, int start) {
        List<String> words = new ArrayList<>();
        int end = Math.min(nodes.size(), start + OPTION_WORDS_MAX);
        for (int i = start; i < end && nodes.get(i) instanceof Word word; i++) {
            words.add(word.text());
        }
        return words;
    }

    /** Goes along what a program was given. */
    private final class Walk {

        private final Word program;
        private final Options.Syntax syntax;
        private final List<Node> words;
        private int at;
        private boolean mayEnd;
        private boolean open;

        Walk(Word program, Options.Syntax syntax, List<Node> words, int start) {
            this.program = program;
            this.syntax = syntax;
            this.words = words;
            this.at = start;
        }

        /** Where that begins which the program becomes; the end where it is unknown, or nothing. */
        int through(List<Operand> operands, Options options) {
            for (Operand operand : operands) {
                if (operand.unless() != Option.NONE && options.has(operand.unless())) {
                    continue;
                }
                if (!fits(operand)) {
                    complain(operand);
                    return words.size();
                }
                if (operand.shape().isProgram()) {
                    return at;
                }
            }
            if (at < words.size() && !open) {
                misuse(program, "too many words", syntax);
            }
            return words.size();
        }

        private boolean fits(Operand operand) {
            return switch (operand.shape()) {
                case WORD -> takeWord(operand);
                case OPTIONAL_WORD -> {
                    takeWord(operand);
                    yield true;
                }
                case WORDS -> takeWord(operand) && takeWords();
                case OPTIONAL_WORDS -> takeWords();
                case PROGRAM_BLOCK, WORD_BLOCK, PAIRS_BLOCK -> takeBlock(operand);
                case OPTIONAL_BLOCK -> takeBlock(operand) || takeWords();
                case PROGRAM -> at < words.size() || mayEnd;
                case REMAINDER -> true;
            };
        }

        private void complain(Operand operand) {
            if (!open) {
                misuse(program, operand.name() + " is missing", syntax);
            }
        }

        private boolean takeWord(Operand operand) {
            int before = at;
            if (!takeWord()) {
                return false;
            }
            if (words.get(before) instanceof Word word && !word.isOpen()) {
                String objection = Meaning.objection(operand, word.text());
                if (!objection.isEmpty()) {
                    found(word.line(), program.text() + ": " + objection);
                }
            }
            return true;
        }

        private boolean takeWord() {
            if (at == words.size() || !(words.get(at) instanceof Word word)) {
                return false;
            }
            open |= word.isOpen();
            at++;
            return true;
        }

        private boolean takeWords() {
            while (at < words.size()) {
                if (!takeWord()) {
                    return false;
                }
            }
            return true;
        }

        private boolean takeBlock(Operand operand) {
            if (at == words.size() || !(words.get(at) instanceof Block block)) {
                open |= at < words.size() && words.get(at) instanceof Word word && word.isOpen();
                return false;
            }
            at++;
            if (operand.shape() == Shape.PROGRAM_BLOCK) {
                chain(block.inside());
            } else if (operand.shape() == Shape.PAIRS_BLOCK) {
                pairs(block.inside(), Meaning.isOfSignals(operand.head()));
            } else if (Meaning.isOfDirectives(operand.head())) {
                chain(block.inside(), true);
            }
            return true;
        }

        private void pairs(List<Node> inside, boolean signals) {
            for (Node node : inside) {
                switch (node) {
                    case Block one -> chain(one.inside());
                    case Word word when signals && !word.isOpen()
                            && !Meaning.isSignal(word.text()) ->
                            found(word.line(), program.text() + ": no signal: " + word.text());
                    case Word _ -> {
                    }
                }
            }
        }
    }
}

package jinn.applet.guide;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.applet.Suite;
import jinn.guide.Index;
import jinn.guide.Theme;
import jinn.kernel.Kernel;
import jinn.option.Help;
import jinn.option.Options;
import jinn.system.Report;
import jinn.value.Fatal;

/** Shows the programs by theme, those of one theme, or what one program takes. */
record HelpProgram(Suite suite, boolean ofItself) implements Applet {

    private static final String ITSELF = "jinn";

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                help - shows all programs by theme, or what one of them takes
                -n,--names: names alone, one a line
                [program-or-theme]: what to tell of; jinn is itself
                100: misuse, or there is no such program or theme
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseOperandsAfter(1);
        new Report(kernel, "help").print(text(options));
        return 0;
    }

    private String text(Options options) {
        Index index = new Index(suite::purpose);
        boolean names = options.has('n');
        if (options.operands().isEmpty()) {
            return names ? lines(suite.names().get())
                    : ofItself ? itself() : index.all(Theme.all());
        }
        String word = options.operand(0);
        Applet applet = suite.named().apply(word);
        if (applet != null) {
            return names ? lines(List.of(word)) : described(applet);
        }
        Theme theme = Theme.named(word);
        if (theme != null) {
            return names ? lines(index.present(theme)) : index.of(theme);
        }
        if (word.equals(ITSELF)) {
            return itself();
        }
        List<String> known = new ArrayList<>(suite.names().get());
        known.addAll(Theme.names());
        throw Fatal.usage("there is no program or theme " + Suite.shown(word)
                + Suite.hint(word, known));
    }

    private static String described(Applet applet) {
        return Help.of(applet.syntax());
    }

    private String itself() {
        return described(new OverviewProgram()) + Index.themes(Theme.all());
    }

    private static String lines(List<String> names) {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append(name).append('\n');
        }
        return text.toString();
    }
}

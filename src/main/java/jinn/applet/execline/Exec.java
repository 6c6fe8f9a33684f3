package jinn.applet.execline;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Fatal;

/** Becomes another program, under another name if wanted. */
final class Exec implements Applet {

    static final String OPTIONS = """
            -c: with an empty environment
            -l: with a dash before its name, as a login shell has it
            -a argv0: under that name
            """;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                exec - executes a program, under another name or without variables
                """ + OPTIONS + """
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        become(kernel, options, options.operandsFrom(0));
        return Fatal.SYSTEM;
    }

    static void become(Kernel kernel, Options options, List<String> program) {
        List<String> words = new ArrayList<>(program);
        String name = options.value('a').orElse(program.getFirst());
        words.set(0, options.has('l') ? "-" + name : name);
        Environment environment = options.has('c')
                ? new Environment.Exactly(List.of()) : Environment.INHERITED;
        String path = PathSearch.own(kernel);
        PathSearch.exec(kernel, new Child.Exec(program.getFirst(), words, environment), path);
    }
}

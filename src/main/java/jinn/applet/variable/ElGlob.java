package jinn.applet.variable;

import java.util.List;
import jinn.applet.execline.Chain;
import jinn.chain.Substitution;
import jinn.chain.Transform;
import jinn.kernel.Kernel;
import jinn.kernel.Patterns.Globbing;
import jinn.option.Options;
import jinn.system.Report;
import jinn.system.Variables;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Replaces a key by the names of the files that match a pattern. */
final class ElGlob extends Directive {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                elglob - substitutes the names of matching files for a key
                -v: warns of directories that cannot be read
                -w: fails at such a directory
                -s: sorts the names
                -m: adds a slash to directories
                -e: a backslash in the pattern is an ordinary character
                -0: substitutes no value if nothing matches
                -n: with -d: no delimiter after the last name
                -d delimiter: one value, with that byte after each name; if empty, netstrings
                key
                pattern: a shell file name pattern
                prog...
                """);
    }

    @Override
    Binding bind(Kernel kernel, Variables variables, Options options) {
        String key = options.operand(0);
        String pattern = options.operand(1);
        List<String> names = names(kernel, options, pattern);
        if (names.isEmpty() && !options.has('0')) {
            names = List.of(pattern);
        }
        return new Binding(List.of(new Substitution(key, joined(options, names))), variables,
                options.operandsAfter(2));
    }

    private static List<String> names(Kernel kernel, Options options, String pattern) {
        var how = new Globbing(!options.has('e'), options.has('w'), options.has('m'),
                options.has('s'));
        Report report = new Chain(kernel, "elglob").report();
        Result<List<String>> found = kernel.patterns().glob(pattern, how, (directory, errno) -> {
            if (options.has('v')) {
                report.unable("read", directory.isEmpty() ? "." : directory, errno);
            }
        });
        return switch (found) {
            case Ok<List<String>>(List<String> names) -> names;
            case Failed<List<String>>(Errno errno) -> {
                if (errno == Errno.E2BIG) {
                    throw Fatal.system("keep so many names as", pattern, errno);
                }
                throw Fatal.system("look for", pattern, errno);
            }
        };
    }

    /** With a delimiter, all of them in one word. */
    private static List<String> joined(Options options, List<String> names) {
        String delimiter = options.value('d').orElse(null);
        if (delimiter == null) {
            return names;
        }
        return List.of(delimiter.isEmpty() ? Transform.joined(names)
                : Transform.ended(names, delimiter.charAt(0), !options.has('n')));
    }
}

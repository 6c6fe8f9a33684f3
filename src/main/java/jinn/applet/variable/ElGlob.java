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
                elglob - replaces a key by the names of the files that match a pattern
                -v: warns of directories that cannot be read
                -w: ends at such a directory
                -s: sorts the names
                -m: puts a slash behind directories
                -e: a backslash in the pattern is nothing special
                -0: no value where nothing matches
                -n: with -d: none behind the last
                -d delimiter: one value, the names with that byte behind each; empty: netstrings
                key
                pattern: as a shell has it for file names
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

package jinn.applet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.OwnProgram;

/** A program made of other programs of this suite: their command lines, one inside another. */
public final class OwnParts {

    private final List<String> words = new ArrayList<>();
    private final Optional<String> file;

    public OwnParts(Kernel kernel) {
        file = OwnProgram.file(kernel);
    }

    public List<String> words() {
        return words;
    }

    /** The next part: this same file, else what PATH finds by s6's name. */
    public OwnParts part(String name) {
        if (file.isPresent()) {
            words.add(file.get());
        }
        words.add(file.isPresent() ? name : "s6-" + name);
        return this;
    }

    public OwnParts word(String word) {
        words.add(word);
        return this;
    }

    public OwnParts all(List<String> more) {
        words.addAll(more);
        return this;
    }

    /** Options of these letters, as they were given to the whole; {@code bare} takes no values. */
    public OwnParts options(Options given, String valued, String bare) {
        for (Options.Given one : given.all()) {
            if (valued.indexOf(one.letter()) >= 0) {
                words.add("-" + one.letter());
                words.add(one.value());
            } else if (bare.indexOf(one.letter()) >= 0) {
                words.add("-" + one.letter());
            }
        }
        return this;
    }

    /** A part that takes on another identity, where one was asked for. */
    public OwnParts identity(Options given) {
        return given.has('u') || given.has('g') || given.has('G') || given.has('U')
                ? part("applyuidgid").word("-z").options(given, "ugG", "U").word("--") : this;
    }
}

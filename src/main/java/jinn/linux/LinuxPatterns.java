package jinn.linux;

import java.util.Optional;
import jinn.kernel.Pattern;
import jinn.kernel.Patterns;
import jinn.linux.Structs.Regex;
import org.teavm.interop.Address;
import org.teavm.interop.Structure;

/** The C library's expressions, over bytes: what is no UTF-8 matches as well as what is. */
final class LinuxPatterns implements Patterns {

    private final Arena arena;

    LinuxPatterns(Arena arena) {
        this.arena = arena;
    }

    /** The compiled form is never freed: patterns live as long as their program. */
    @Override
    public Optional<Pattern> extended(String expression) {
        Address bytesOnly = arena.only("C");
        Libc.setlocale(Constants.LC_CTYPE(), bytesOnly);
        Address text = arena.only(expression);
        Address place = Libc.malloc(Structure.sizeOf(Regex.class));
        if (place == null) {
            return Optional.empty();
        }
        Regex compiled = place.toStructure();
        int flags = Constants.REG_EXTENDED() | Constants.REG_NOSUB();
        if (Libc.regcomp(compiled, text, flags) != 0) {
            Libc.free(place);
            return Optional.empty();
        }
        return Optional.of(new LinuxPattern(place));
    }
}

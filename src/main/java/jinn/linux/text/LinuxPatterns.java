package jinn.linux.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.kernel.Patterns;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.ErrnoNumbers;
import jinn.linux.libc.Errnos;
import jinn.linux.libc.Libc;
import jinn.linux.libc.Structs.Globbed;
import jinn.linux.libc.Structs.Match;
import jinn.linux.libc.Structs.Regex;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Pattern;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;
import org.teavm.interop.Structure;

/** The C library's expressions, over bytes: what is no UTF-8 matches as well as what is. */
public final class LinuxPatterns implements Patterns {

    /** More than that no program can be executed with (Linux, ARG_MAX). */
    private static final int NAMES_MAX = 1 << 17;

    private final Arena arena;

    public LinuxPatterns(Arena arena) {
        this.arena = arena;
    }

    /** The compiled form is never freed: patterns live as long as their program. */
    @Override
    public Optional<Pattern> extended(String expression) {
        return compiled(expression, new Dialect(true, false));
    }

    @Override
    public Optional<Pattern> compiled(String expression, Dialect dialect) {
        readBytes();
        Address text = arena.only(expression);
        Address place = Arena.allocate(Structure.sizeOf(Regex.class));
        Regex compiled = place.toStructure();
        int flags = Constants.REG_NOSUB() | (dialect.extended() ? Constants.REG_EXTENDED() : 0)
                | (dialect.ignoresCase() ? Constants.REG_ICASE() : 0);
        if (Libc.regcomp(compiled, text, flags) != 0) {
            Libc.free(place);
            return Optional.empty();
        }
        return Optional.of(new LinuxPattern(place));
    }

    /** Bytes rather than characters of some encoding. */
    private void readBytes() {
        Address bytesOnly = arena.only("C");
        // result: every system has the locale C.
        Libc.setlocale(Constants.LC_CTYPE(), bytesOnly);
    }

    @Override
    public @Nullable List<String> groups(String expression, Dialect dialect, String text) {
        readBytes();
        Address source = arena.only(expression);
        Address kept = Arena.allocate(Structure.sizeOf(Regex.class));
        Regex compiled = kept.toStructure();
        int flags = (dialect.extended() ? Constants.REG_EXTENDED() : 0)
                | (dialect.ignoresCase() ? Constants.REG_ICASE() : 0);
        if (Libc.regcomp(compiled, source, flags) != 0) {
            Libc.free(kept);
            return null;
        }
        int count = compiled.groups + 1;
        int room = count * Structure.sizeOf(Match.class);
        arena.begin(Arena.room(text) + Arena.room(room));
        Address bytes = arena.copy(text);
        Address place = arena.take(room);
        int outcome = Libc.regexec(compiled, bytes, count, place, 0);
        Libc.regfree(compiled);
        Libc.free(kept);
        if (outcome != 0 && outcome != Constants.REG_NOMATCH()) {
            throw Fatal.system("match", "an expression", Errno.ENOMEM);
        }
        Match first = place.toStructure();
        boolean whole = outcome == 0 && first.start == 0 && first.end == text.length();
        return whole ? parts(first, count, text) : List.of();
    }

    /** A leftmost and longest match is the whole text wherever the whole text is one. */
    private static List<String> parts(Match first, int count, String text) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Match part = Structure.add(Match.class, first, i);
            parts.add(part.start < 0 ? "" : text.substring(part.start, part.end));
        }
        return parts;
    }

    @Override
    public boolean isGlobbed(String pattern, Naming how, String text) {
        readBytes();
        arena.begin(Arena.room(pattern) + Arena.room(text));
        Address wanted = arena.copy(pattern);
        Address found = arena.copy(text);
        int flags = (how.escapes() ? 0 : Constants.FNM_NOESCAPE())
                | (how.periods() ? Constants.FNM_PERIOD() : 0)
                | (how.slashes() ? Constants.FNM_PATHNAME() : 0);
        return Libc.fnmatch(wanted, found, flags) == 0;
    }

    @Override
    public Result<List<String>> glob(String pattern, Globbing how, Unread unread) {
        readBytes();
        int flags = (how.escapes() ? 0 : Constants.GLOB_NOESCAPE())
                | (how.strict() ? Constants.GLOB_ERR() : 0)
                | (how.marks() ? Constants.GLOB_MARK() : 0)
                | (how.sorts() ? 0 : Constants.GLOB_NOSORT());
        Address wanted = arena.only(pattern);
        Address place = Arena.allocate(Structure.sizeOf(Globbed.class));
        Globbed found = place.toStructure();
        int outcome = Libc.jinn_glob(wanted, flags, found);
        Result<List<String>> names = outcome == Constants.GLOB_NOMATCH() ? new Ok<>(List.of())
                : outcome == 0 ? names(found)
                : outcome < 0 ? Errnos.failed(-outcome) : new Failed<>(Errno.EIO);
        // A script may look for names in this image as often as it likes.
        Libc.globfree(found);
        Libc.free(place);
        tell(unread);
        return names;
    }

    /** Number and path in turn, each entry in whole numbers; 0 is the end. */
    private static void tell(Unread unread) {
        Address entry = Libc.jinn_unread();
        while (entry != null && entry.getInt() != 0) {
            String path = Arena.text(entry.add(Integer.BYTES));
            unread.unread(Bytes.withoutSlashes(path), ErrnoNumbers.of(entry.getInt()));
            int size = Integer.BYTES + path.length() + 1;
            entry = entry.add((size + Integer.BYTES - 1) & -Integer.BYTES);
        }
    }

    private static Result<List<String>> names(Globbed found) {
        if (found.count > NAMES_MAX) {
            return new Failed<>(Errno.E2BIG);
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < found.count; i++) {
            names.add(Arena.text(found.paths.add(i * Address.sizeOf()).getAddress()));
        }
        return new Ok<>(names);
    }
}

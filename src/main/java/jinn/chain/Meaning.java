package jinn.chain;

import java.util.List;
import jinn.kernel.Signal;
import jinn.text.Bytes;
import jinn.text.Decimal;

/** What words have to be, told by what a usage line calls them. */
final class Meaning {

    private static final List<String> NUMBERS =
            List.of("fd", "fd1", "fd2", "fdr", "fdw", "to", "from", "n", "number", "exitcode");

    private Meaning() {
    }

    /** Why a word of that name cannot be this one; empty where it may. */
    static String objection(String name, String word) {
        if (NUMBERS.contains(name) && Decimal.parse(word).isEmpty()) {
            return "no number: " + word;
        }
        boolean octal = !word.isEmpty();
        for (int i = 0; i < word.length(); i++) {
            octal &= word.charAt(i) >= '0' && word.charAt(i) <= '7';
        }
        return name.equals("mask") && !octal ? "no mask: " + word : "";
    }

    /** Whether blocks behind words of that block are for signals. */
    static boolean isOfSignals(String block) {
        return block.startsWith("{ signal ");
    }

    static boolean isSignal(String word) {
        return Bytes.upper(word).equals("DEFAULT") || Signal.parse(word) != null;
    }

    /** Whether a block of that name holds directives of the language, one behind the other. */
    static boolean isOfDirectives(String block) {
        return block.startsWith("{ directives");
    }

    static boolean isDirective(String word) {
        return switch (word) {
            case "define", "importas", "import", "elglob", "multidefine",
                    "elgetpositionals" -> true;
            default -> false;
        };
    }
}

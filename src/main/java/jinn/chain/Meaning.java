package jinn.chain;

import jinn.option.Operand;
import jinn.option.Operand.Shape;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.Signal;

/** What words have to be, told by their kinds. */
final class Meaning {

    private Meaning() {
    }

    /** Why a word cannot be that operand; empty where it may. */
    static String objection(Operand operand, String word) {
        return switch (operand.kind()) {
            case NUMBER, MILLISECONDS, DESCRIPTOR ->
                    Decimal.parse(word).isEmpty() ? "no number: " + word : "";
            // Where it may be left out, as of posix-umask, it may have letters, too.
            case MASK -> operand.shape() != Shape.WORD || isOctal(word) ? "" : "no mask: " + word;
            case NONE, TIME, MODE, SIGNAL, USER, UID, GROUP, GID, VARIABLE, PROGRAM, FILE,
                    DIRECTORY, SERVICE, SCAN_DIRECTORY, CHOICE, TEXT -> "";
        };
    }

    private static boolean isOctal(String word) {
        boolean octal = !word.isEmpty();
        for (int i = 0; i < word.length(); i++) {
            octal &= word.charAt(i) >= '0' && word.charAt(i) <= '7';
        }
        return octal;
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

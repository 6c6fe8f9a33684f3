package jinn.log.script;

import java.util.List;
import jinn.value.Fatal;

/**
 * A logging script.
 *
 * @param warnings about numbers in it that are not used as they are
 */
public record Script(List<Directive> directives, List<String> warnings) {

    /**
     * Reads the words of a script.
     *
     * @throws Fatal 100 where one is wrong or none is an action
     */
    public static Script parse(List<String> words) {
        return new ScriptParser().parse(words);
    }

    /** The longest line that has room in memory in each form the script gives it. */
    public int lineMax(int wanted) {
        boolean json = false;
        for (Directive directive : directives) {
            json |= directive instanceof Directive.Act act && act.stamps().json().isPresent();
        }
        return json ? Math.min(wanted, Directive.Json.LINE_MAX) : wanted;
    }

    /** Whether selections stand after the last action, that nothing can come of. */
    public boolean isExtraneous() {
        return !(directives.getLast() instanceof Directive.Act);
    }
}

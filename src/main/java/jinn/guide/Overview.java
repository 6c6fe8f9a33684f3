package jinn.guide;

import java.util.List;
import jinn.option.Packed;
import jinn.system.Build;
import jinn.text.Bytes;
import jinn.text.Visible;

/**
 * What {@code jinn} alone says, in no more than a screen of 80 columns and 24 lines: which jinn,
 * which tree, how its services are, and what to type next.
 */
public final class Overview {

    /** Lines for services that need attention. */
    static final int ATTENTION_MAX = 8;

    private static final int NAME_COLUMNS = 24;
    private static final int TRIES_COLUMN = 35;

    /** Where a tree is there, and where none is. */
    private static final String TREE = "+";
    private static final String NONE = "=";
    private static final String TRIES = """
            tries - what to type next
            +status: every service, and how its last run ended
            +why NAME: the state of a service, and how it came to it
            +logs NAME: what it said
            +restart NAME: ends it and starts it again
            =new NAME: a service directory to begin with
            =run -d SERVICES -- PROGRAM: a program, and services beside it
            =svscan DIRECTORY: keeps the services of a directory running
            =init-maker DIRECTORY: what a machine boots from
            """;

    /** What is known of a tree. */
    public sealed interface Tree {

        /** @param why in words, of a directory that cannot be read or is none */
        record Absent(String directory, String why) implements Tree {
        }

        /**
         * @param scanner see {@link Build#words}; empty where nobody says which it is
         * @param counts how many services are how, such as "3 up"
         * @param hidden how many may not be looked at
         */
        record Seen(String directory, String scanner, List<String> counts, List<Trouble> troubles,
                int hidden) implements Tree {
        }
    }

    /** A service that is not as it should be; no service is called "". */
    public record Trouble(String service, String reason) {
    }

    private Overview() {
    }

    public static String of(Tree tree) {
        StringBuilder text = new StringBuilder("jinn ").append(Build.text()).append('\n');
        switch (tree) {
            case Tree.Absent(String directory, String why) ->
                text.append("no tree runs: ").append(Visible.word(directory)).append(why)
                        .append('\n');
            case Tree.Seen seen -> seen(text, seen);
        }
        text.append("\ntry:\n");
        String mark = tree instanceof Tree.Seen ? TREE : NONE;
        for (String line : Bytes.fields(Packed.text(TRIES), '\n')) {
            if (line.startsWith(mark)) {
                int colon = line.indexOf(": ");
                Rows.put(text, TRIES_COLUMN, "jinn " + line.substring(mark.length(), colon),
                        line.substring(colon + 2));
            }
        }
        Rows.put(text, TRIES_COLUMN, "jinn help", "every program; help PROGRAM, help THEME");
        return text.toString();
    }

    /**
     * For above a table: which jinn a scanner is, and where that is another one, which this is.
     *
     * @param scanner see {@link Build#words}
     */
    public static String heading(String scanner) {
        return "scanner " + Visible.word(Build.text(scanner)) + (scanner.equals(Build.words()) ? ""
                : ", this is " + Build.text());
    }

    private static void seen(StringBuilder text, Tree.Seen seen) {
        text.append("tree: ").append(Visible.word(seen.directory)).append('\n');
        if (!seen.scanner.isEmpty() && !seen.scanner.equals(Build.words())) {
            text.append("its scanner is ").append(Visible.word(Build.text(seen.scanner)))
                    .append(": jinn svscanctl -E makes it this one\n");
        }
        text.append("services: ");
        for (int i = 0; i < seen.counts.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(seen.counts.get(i));
        }
        text.append('\n');
        attention(text, seen.troubles);
        if (seen.hidden > 0) {
            text.append(seen.hidden).append(seen.hidden == 1 ? " of them tells"
                    : " of them tell").append(" this user nothing: ask as its owner, or as root\n");
        } else if (seen.troubles.isEmpty()) {
            text.append("nothing needs attention\n");
        }
    }

    private static void attention(StringBuilder text, List<Trouble> troubles) {
        if (troubles.isEmpty()) {
            return;
        }
        text.append("\nneeds attention:\n");
        int column = 0;
        for (Trouble one : troubles) {
            column = Math.max(column, Visible.columns(Visible.word(one.service)));
        }
        int told = troubles.size() > ATTENTION_MAX ? ATTENTION_MAX - 1 : troubles.size();
        for (Trouble one : troubles.subList(0, told)) {
            Rows.put(text, Math.min(column, NAME_COLUMNS) + 4, one.service,
                    Visible.word(one.reason));
        }
        if (told < troubles.size()) {
            text.append("  and ").append(troubles.size() - told).append(" more: jinn status\n");
        }
    }
}

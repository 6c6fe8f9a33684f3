package jinn.system;

import jinn.text.Bytes;

/**
 * Which jinn this is: the version of pom.xml, and the last commit that touched what the binary is
 * made of. {@code ./build} knows both, and {@code jinn.compile.GeneratedC} puts them into the
 * table of strings; a program on a JVM was not built.
 */
public final class Build {

    /** What the build puts them in the place of; of the same form: two words. */
    public static final String UNBUILT = "0-unbuilt unknown";

    private Build() {
    }

    /** The two words. */
    public static String words() {
        return UNBUILT;
    }

    /** For people: {@code 0.2.0 (0123456789)}, and a plus behind a commit that was changed. */
    public static String text() {
        return text(words());
    }

    /** The same of somebody else's two words; what is not of that form stays as it is. */
    public static String text(String words) {
        var fields = Bytes.fields(words, ' ');
        return fields.size() == 2 ? fields.getFirst() + " (" + fields.getLast() + ")" : words;
    }
}

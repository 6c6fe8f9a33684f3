package jinn.rc;

import java.util.Optional;

/**
 * How a set is to be compiled.
 *
 * @param program the file of this suite, for scripts, which call nothing else
 * @param holderUser as whom the keeper of pipes runs; empty for the tree's own user
 * @param patient whether scripts of oneshots wait for who has the database locked
 * @param umask what nobody may do with the files
 */
record Wishes(String program, Optional<String> holderUser, boolean patient, int umask) {

    static final int PROGRAM = 0755;
    static final int FILE = 0644;

    int permissions(int wanted) {
        return wanted & ~umask;
    }

    String filled(String script) {
        return script.replace("%jinn", program);
    }
}

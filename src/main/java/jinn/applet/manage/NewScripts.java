package jinn.applet.manage;

/**
 * The scripts of a service to begin with.
 *
 * @param command what run becomes, a line for sh; empty where that is still to be written
 * @param own how a script calls this program
 */
record NewScripts(String name, String command, String own) {

    private static final String PLAIN = "_./:=@%+,-";

    String run() {
        return """
                #!/bin/sh
                # Starts the daemon in the foreground, and becomes it: the service is up as long as
                # it lives, and is started again when it ends.

                # What it complains of goes where the rest goes, to its logger.
                exec 2>&1

                # With variables from files in env, as another user, with a limit:
                # exec %jinn envdir env %jinn setuidgid www %jinn softlimit -o 1024 nginx
                """.replace("%jinn", own) + (command.isEmpty() ? """
                # exec nginx -g 'daemon off;'
                echo 'run does not say yet what to start'
                exit 100
                """ : "exec " + command + "\n");
    }

    String logger() {
        return """
                #!/bin/sh
                # Writes what the service says to main/current, with time stamps: ten files of a
                # megabyte. "jinn logs" shows it.
                exec %jinn log t s1000000 n10 ./main
                """.replace("%jinn", own);
    }

    String finish() {
        return """
                #!/bin/sh
                # After each end of run: $1 is its exit code (256: killed), $2 the signal, $3 the
                # service, $4 the process group. Exit 125 says not to start it again. It has 5 s
                # (timeout-finish).
                exit 0
                """;
    }

    /** As one word for a shell. */
    static String quoted(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
                    || c >= 0x80;
            if (!letter && PLAIN.indexOf(c) < 0) {
                return "'" + word.replace("'", "'\\''") + "'";
            }
        }
        return word.isEmpty() ? "''" : word;
    }
}

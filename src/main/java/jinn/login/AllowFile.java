package jinn.login;

import java.util.ArrayList;
import java.util.List;
import jinn.text.Bytes;

/** Names of users who, while logged in, allow a shutdown: a line each, as it stands. */
public final class AllowFile {

    /** A file of that many bytes allows nobody. */
    public static final int SIZE_MAX = 4096;
    public static final int USERS_MAX = 64;

    private AllowFile() {
    }

    /** All of them; empty lines, and those that begin with a {@code #}, are none. */
    public static List<String> users(String text) {
        List<String> users = new ArrayList<>();
        for (String line : Bytes.fields(text, '\n')) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                users.add(line);
            }
        }
        return users;
    }
}

package jinn.rc;

import java.util.ArrayList;
import java.util.List;
import jinn.maker.Item;
import jinn.maker.Words;
import jinn.rc.database.Database;
import jinn.rc.database.DatabaseDirectory;
import jinn.supervise.settings.ServiceEntry;

/**
 * The two longruns of the suite: the one whose children the scripts of oneshots are, so that they
 * have the environment of the tree and outlive whoever asked for them; and the one that keeps the
 * pipes of pipelines, so that no line is lost while either end restarts.
 */
record OwnServices(Wishes wishes) {

    /** As many scripts at a time as a server of ours can serve. */
    private static final int SCRIPTS_MAX = 1000;

    private static final int DESCRIPTORS_MIN = 256;

    /** As many descriptors as a holder of ours keeps; a pipe has two. */
    static final int PIPES_MAX = 500;

    /** Whoever asks has so much time to say what for. */
    private static final int REQUEST_MS = 30_000;

    /** What a longrun of a pipeline calls an end of the pipe to that consumer. */
    static String pipe(char end, String consumer) {
        return Words.quoted(DatabaseDirectory.PIPE + end + "-" + consumer);
    }

    /** The socket of the holder, from the directory of another longrun. */
    static String holder() {
        return "../" + Database.HOLDER_NAME + "/" + DatabaseDirectory.SOCKET;
    }

    List<Item> runner(String directory) {
        List<Item> items = new ArrayList<>();
        service(items, directory, 3, """
                #!%jinn execlineb -P
                # Runs the scripts of oneshots, each for a client on the socket.
                %jinn fdmove -c 2 1
                %jinn fdmove 1 3
                %jinn ipcserver-socketbinder -a 777 s
                """ + "%jinn ipcserverd -1 -c " + SCRIPTS_MAX + " -C " + SCRIPTS_MAX + "\n" + """
                %jinn ipcserver-access -E -i data/rules
                """ + "%jinn sudod -g -t " + REQUEST_MS + "\n"
                + "%jinn rc-oneshot-run " + (wishes.patient() ? "-b " : "") + "-l ../..\n");
        return items;
    }

    /** {@code consumers}: the names of those who read a pipe. */
    List<Item> holder(String directory, List<String> consumers) {
        List<Item> items = new ArrayList<>();
        int descriptors = Math.max(DESCRIPTORS_MIN, consumers.size() * 2 * 17 / 16 + 2);
        service(items, directory, 1, """
                #!%jinn execlineb -P
                # Keeps the pipes between longruns. It is ready when all of them are there.
                %jinn piperw 3 4
                %jinn background -d {
                  %jinn fdclose 4
                  %jinn if -n {
                    %jinn foreground { %jinn fdmove 0 3 %jinn forstdin -x 0 line %jinn exit 0 }
                    %jinn fdclose 3
                    %jinn if {
                      %jinn redirfd -r 0 data/autofilled
                      %jinn forstdin -o 0 -CE name
                      %jinn piperw 5 6
                      %jinn if { %jinn fdholder-store -d 5 s pipe:s6rc-r-${name} }
                      %jinn fdholder-store -d 6 s pipe:s6rc-w-${name}
                    }
                    %jinn echo
                  }
                  %jinn svc -t .
                }
                %jinn fdclose 3
                %jinn fdmove 1 4
                """ + wishes.holderUser().map(user -> "%jinn envuidgid " + Words.quoted(user)
                        + "\n").orElse("")
                + "%jinn fdholder-daemon -1 " + (wishes.holderUser().isPresent() ? "-U " : "")
                + "-n " + descriptors + " -i data/rules s\n");
        StringBuilder lines = new StringBuilder();
        consumers.forEach(name -> lines.append(name).append('\n'));
        text(items, directory + "/data/autofilled", lines.toString());
        rights(items, directory + "/data/rules");
        return items;
    }

    /** Of all who are let in: to see everything, and to keep and get pipes. */
    private void rights(List<Item> items, String rules) {
        String env = rules + "/uid/0/env";
        items.add(new Item.Directory(env, wishes.permissions(Wishes.PROGRAM)));
        for (String right : List.of("LIST", "GETDUMP", "SETDUMP")) {
            text(items, env + "/S6_FDHOLDER_" + right, "\n");
        }
        text(items, env + "/S6_FDHOLDER_STORE_REGEX", "^" + DatabaseDirectory.PIPE + "\n");
        items.add(new Item.Link(env + "/S6_FDHOLDER_RETRIEVE_REGEX", "S6_FDHOLDER_STORE_REGEX"));
        items.add(new Item.Link(rules + "/gid/0/env", "../../uid/0/env"));
    }

    /** With rules that let in root, its group and whoever it runs as. */
    private void service(List<Item> items, String directory, int notification, String run) {
        for (String made : List.of("", "/data", "/data/rules", "/data/rules/uid",
                "/data/rules/uid/0", "/data/rules/gid", "/data/rules/gid/0")) {
            items.add(new Item.Directory(directory + made, wishes.permissions(Wishes.PROGRAM)));
        }
        text(items, directory + "/notification-fd", notification + "\n");
        items.add(new Item.Text(directory + "/" + ServiceEntry.RUN.file(),
                wishes.permissions(Wishes.PROGRAM), wishes.filled(run)));
        text(items, directory + "/data/rules/uid/0/allow", "");
        text(items, directory + "/data/rules/gid/0/allow", "");
        items.add(new Item.Link(directory + "/data/rules/uid/self", "0"));
    }

    private void text(List<Item> items, String path, String text) {
        items.add(new Item.Text(path, wishes.permissions(Wishes.FILE), text));
    }
}

package jinn.rc.update;

import java.util.ArrayList;
import java.util.List;
import jinn.fdholder.Client;
import jinn.fdholder.Entry;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.rc.database.Database;
import jinn.rc.database.DatabaseDirectory;
import jinn.rc.live.LiveDirectory;
import jinn.value.Fd;

/**
 * The longrun that keeps pipes between others. Each pipe has two names there, that of its reading
 * and that of its writing end, both of the longrun that reads it.
 *
 * @param live where its socket is
 */
record PipeHolder(Kernel kernel, LiveDirectory live) {

    private static final String READ = DatabaseDirectory.PIPE + "r-";
    private static final String WRITE = DatabaseDirectory.PIPE + "w-";

    /** It answers at once, or never. */
    private static final long ANSWER_MAX_MS = 10_000;

    private Client connect() {
        String socket = live.service(Database.HOLDER_NAME).directory() + "/"
                + DatabaseDirectory.SOCKET;
        return Client.connect(kernel, socket, ANSWER_MAX_MS);
    }

    /**
     * What is there stays there.
     *
     * @throws jinn.value.Fatal 111 where the holder does not do so
     */
    void put(Pipes pipes) {
        Client client = connect();
        List<String> ids = names(client);
        for (Pipes.Renamed one : pipes.renamed()) {
            if (ids.contains(READ + one.from()) && ids.contains(WRITE + one.from())) {
                name(client, ids, READ + one.to(), taken(client, READ + one.from()));
                name(client, ids, WRITE + one.to(), taken(client, WRITE + one.from()));
            } else {
                make(client, ids, one.to());
            }
        }
        pipes.made().forEach(name -> make(client, ids, name));
    }

    /** Names that are not there are none too many. */
    void remove(List<String> names) {
        Client client = connect();
        for (String id : names(client)) {
            if (isPipe(id) && names.contains(reader(id))) {
                client.delete(id).orFatal("delete", id);
            }
        }
    }

    /** Afterwards there are the pipes of these readers, and no others. */
    void settle(Pipes late, List<String> readers) {
        Client client = connect();
        List<String> ids = new ArrayList<>(names(client));
        List<String> fresh = new ArrayList<>();
        List<Fd> ends = new ArrayList<>();
        for (Pipes.Renamed one : late.renamed()) {
            if (ids.contains(READ + one.from()) && ids.contains(WRITE + one.from())) {
                fresh.addAll(List.of(READ + one.to(), WRITE + one.to()));
                ends.add(taken(client, READ + one.from()));
                ends.add(taken(client, WRITE + one.from()));
            }
        }
        for (String id : names(client)) {
            if (isPipe(id) && (!readers.contains(reader(id))
                    || late.dropped().contains(reader(id)))) {
                client.delete(id).orFatal("delete", id);
                ids.remove(id);
            }
        }
        for (int i = 0; i < ends.size(); i++) {
            name(client, ids, fresh.get(i), ends.get(i));
            ids.add(fresh.get(i));
        }
        readers.forEach(name -> make(client, ids, name));
    }

    private static List<String> names(Client client) {
        return client.names().orFatal("ask", "the fd-holder for its names");
    }

    private static boolean isPipe(String id) {
        return id.startsWith(READ) || id.startsWith(WRITE);
    }

    private static String reader(String id) {
        return id.substring(READ.length());
    }

    private static Fd taken(Client client, String id) {
        return client.retrieve(id, false).orFatal("retrieve", id);
    }

    private void name(Client client, List<String> ids, String id, Fd end) {
        if (!ids.contains(id)) {
            client.store(new Entry(Entry.NEVER, id), end).orFatal("store", id);
        }
        kernel.files().close(end);
    }

    /** One end alone is of somebody who was killed: the other end of its pipe is nowhere. */
    private void make(Client client, List<String> ids, String reader) {
        boolean reads = ids.contains(READ + reader);
        if (reads && ids.contains(WRITE + reader)) {
            return;
        }
        if (reads || ids.contains(WRITE + reader)) {
            String lone = (reads ? READ : WRITE) + reader;
            client.delete(lone).orFatal("delete", lone);
        }
        Files.Pipe pipe = kernel.files().pipe().orFatal("make", "a pipe");
        List<String> none = List.of();
        name(client, none, READ + reader, pipe.read());
        name(client, none, WRITE + reader, pipe.write());
    }
}

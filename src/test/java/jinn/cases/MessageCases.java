package jinn.cases;

import static jinn.cases.SocketCases.listening;
import static jinn.cases.SocketCases.made;
import static jinn.cases.SocketCases.pair;
import static jinn.cases.SocketCases.received;
import static jinn.cases.SocketCases.so;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Files.Pipe;
import jinn.kernel.Limits.Limit;
import jinn.kernel.Limits.Resource;
import jinn.kernel.Sockets;
import jinn.kernel.Sockets.Received;
import jinn.text.Bytes;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Ok;

/** Messages on Unix sockets: descriptors that come along, datagrams, and who sent them. */
final class MessageCases {

    static final List<Case> ALL = List.of(
            new Case("socket-carries-a-descriptor", s -> {
                SocketCases.Pair pair = pair(s);
                Pipe pipe = s.pipe();
                so(s).send(pair.client(), Bytes.toArray("ab"), List.of(pipe.write()));
                s.files().close(pipe.write());
                Received got = received(s, pair.server(), 1);
                s.write(got.descriptors().getFirst(), "through");
                return Scene.list(got.count(), got.descriptors().size(),
                        s.read(pipe.read(), 9), told(received(s, pair.server(), 9)));
            }),
            new Case("socket-descriptors-part-messages", s -> {
                SocketCases.Pair pair = pair(s);
                Fd fd = s.pipe().read();
                s.write(pair.client(), "ab");
                so(s).send(pair.client(), Bytes.toArray("cd"), List.of(fd, fd));
                s.write(pair.client(), "ef");
                return Scene.list(told(received(s, pair.server(), 9)),
                        told(received(s, pair.server(), 9)));
            }),
            new Case("socket-descriptors-unread-are-closed", s -> {
                SocketCases.Pair pair = pair(s);
                Pipe pipe = s.pipe();
                so(s).send(pair.client(), Bytes.toArray("a"), List.of(pipe.write()));
                s.files().close(pipe.write());
                s.files().close(pair.server());
                return s.read(pipe.read(), 1);
            }),
            new Case("socket-read-drops-descriptors", s -> {
                SocketCases.Pair pair = pair(s);
                Pipe pipe = s.pipe();
                so(s).send(pair.client(), Bytes.toArray("a"), List.of(pipe.write()));
                s.files().close(pipe.write());
                return Scene.list(s.read(pair.server(), 1), s.read(pipe.read(), 1));
            }),
            new Case("socket-descriptors-without-room-are-none", MessageCases::crowded),
            new Case("socket-carries-no-closed-descriptor", s -> Scene.told(so(s).send(
                    pair(s).client(), new byte[1], List.of(new Fd(77))))),
            new Case("socket-pair-talks", s -> {
                Sockets.Pair pair = so(s).pair().orFatal("make", "a pair");
                Fd fd = s.pipe().read();
                s.write(pair.one(), "ab");
                so(s).send(pair.one(), Bytes.toArray("cd"), List.of(fd));
                Object first = told(received(s, pair.other(), 2));
                Object second = told(received(s, pair.other(), 2));
                s.files().close(pair.one());
                return Scene.list(first, second, s.read(pair.other(), 1), so(s).send(
                        pair.other(), new byte[1], List.of()));
            }),
            new Case("datagram-name-is-chosen", s -> {
                Fd fd = datagrams(s);
                Object before = so(s).ownPath(fd);
                so(s).bind(fd, "");
                String name = so(s).ownPath(fd).orFatal("look at", "a name");
                return Scene.list(before.equals(new Ok<>("")), name.length(),
                        (int) name.charAt(0), so(s).connect(datagrams(s), "\0no such name"));
            }),
            new Case("datagram-says-who-sent-it", MessageCases::sender),
            new Case("datagram-looked-at-stays", MessageCases::looked),
            new Case("datagram-of-a-dead-name", s -> {
                Fd fd = datagrams(s);
                so(s).bind(fd, "");
                Fd client = connected(s, fd);
                s.files().close(fd);
                return Scene.told(so(s).send(client, new byte[1], List.of()));
            }),
            new Case("socket-passes-to-a-child", s -> {
                Fd server = listening(s, "s");
                var child = s.talking("connect", "s");
                Fd fd = so(s).accept(server).orFatal("accept", "s");
                Received got = received(s, fd, 9);
                return Scene.list(s.end(child.pid()), s.content("made"),
                        s.read(got.descriptors().getFirst(), 9));
            }));

    private MessageCases() {
    }

    private static Fd datagrams(Scene s) {
        return so(s).make(Sockets.Kind.DATAGRAM).orFatal("make", "a socket");
    }

    private static Fd connected(Scene s, Fd server) {
        Fd client = datagrams(s);
        so(s).connect(client, so(s).ownPath(server).orFatal("look at", "a name"))
                .orFatal("connect", "it");
        return client;
    }

    /** Who it was and what came along are two control messages of one datagram, in this order. */
    private static String sender(Scene s) {
        Fd fd = datagrams(s);
        so(s).bind(fd, "");
        s.files().setBlocking(fd, false);
        Object nobody = so(s).receiveDatagram(fd, new byte[1], false);
        Fd client = connected(s, fd);
        so(s).askForSenders(fd);
        so(s).send(client, Bytes.toArray("abc"), List.of(client, client));
        var got = so(s).receiveDatagram(fd, new byte[2], false).orFatal("receive", "it");
        return Scene.list(Scene.told((Result<?>) nobody), got.size(), got.descriptors().size(),
                s.kernel().processes().self().equals(got.sender()));
    }

    private static String looked(Scene s) {
        Fd fd = datagrams(s);
        so(s).bind(fd, "");
        Fd client = connected(s, fd);
        so(s).send(client, Bytes.toArray("ab"), List.of());
        so(s).send(client, Bytes.toArray("cde"), List.of(client));
        byte[] buffer = new byte[9];
        List<Object> sizes = new ArrayList<>();
        for (boolean looking : new boolean[] {true, true, false, true, false}) {
            var got = so(s).receiveDatagram(fd, buffer, looking).orFatal("receive", "it");
            sizes.add(got.size() + "/" + got.descriptors().size());
        }
        return Scene.list(sizes.toArray());
    }

    private static String told(Received received) {
        return received.count() + " with " + received.descriptors().size();
    }

    /** Two come, and there is room for one: it does not stay open with nobody knowing of it. */
    private static String crowded(Scene s) {
        SocketCases.Pair pair = pair(s);
        Pipe pipe = s.pipe();
        so(s).send(pair.client(), Bytes.toArray("a"), List.of(pipe.write(), pipe.write()));
        s.files().close(pipe.write());
        s.kernel().limits().setLimit(Resource.OPEN_FILES, new Limit(20, 30));
        Fd last = pair.client();
        while (s.tryOpen("/dev/null", OpenMode.READ) instanceof Ok<Fd>(Fd fd)) {
            last = fd;
        }
        s.files().close(last);
        return Scene.list(so(s).receive(pair.server(), new byte[9], 0, 9), s.read(pipe.read(), 1),
                s.tryOpen("/dev/null", OpenMode.READ), s.tryOpen("/dev/null", OpenMode.READ));
    }

    /** A child's part: connects, and sends a file that it made. */
    static void connect(Scene s, String path) {
        Fd fd = made(s);
        so(s).connect(fd, path).orFatal("connect to", path);
        Fd file = s.open(s.file("made", "by a child"), OpenMode.READ);
        so(s).send(fd, Bytes.toArray("here"), List.of(file)).orFatal("send to", path);
    }
}

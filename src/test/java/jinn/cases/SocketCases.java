package jinn.cases;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Files.Pipe;
import jinn.kernel.Limits.Limit;
import jinn.kernel.Limits.Resource;
import jinn.kernel.Sockets;
import jinn.kernel.Sockets.Received;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Ok;

/** Unix stream sockets: names, connections, their ends, and descriptors on their way. */
final class SocketCases {

    private static final String PAGE = "0123456789abcdef".repeat(256);

    static final List<Case> ALL = List.of(
            new Case("socket-name-is-a-file", s -> {
                Fd fd = made(s);
                Object bound = so(s).bind(fd, "s");
                var info = s.files().info("s").orFatal("look at", "s");
                return Scene.list(bound, info.type(), Integer.toOctalString(info.permissions()),
                        so(s).ownPath(fd));
            }),
            new Case("socket-name-is-taken", s -> Scene.list(so(s).bind(made(s), s.file("f", "")),
                    so(s).bind(made(s), "no/where"))),
            new Case("socket-has-one-name", s -> {
                Fd fd = listening(s, "s");
                return Scene.told(so(s).bind(fd, "t"));
            }),
            new Case("socket-name-too-long", s -> Scene.list(
                    so(s).bind(made(s), PAGE.substring(0, 108)),
                    so(s).connect(made(s), PAGE.substring(0, 108)))),
            new Case("socket-that-listens", s -> {
                Fd fd = made(s);
                so(s).bind(fd, "s");
                Object before = so(s).isListening(fd);
                so(s).listen(fd, 5);
                return Scene.list(before, so(s).isListening(fd),
                        so(s).isListening(s.pipe().read()));
            }),
            new Case("socket-without-a-name-does-not-listen",
                    s -> Scene.told(so(s).listen(made(s), 5))),
            new Case("socket-connect-refused", SocketCases::refused),
            new Case("socket-of-a-dead-server", s -> {
                s.files().close(listening(s, "s"));
                return Scene.told(so(s).connect(made(s), "s"));
            }),
            new Case("socket-not-one", s -> {
                Fd fd = s.pipe().write();
                return Scene.list(so(s).accept(fd), so(s).connect(fd, "s"),
                        so(s).send(fd, new byte[1], List.of()), so(s).listen(fd, 1),
                        so(s).peer(fd));
            }),
            new Case("socket-accept-without-anybody", s -> {
                Fd fd = listening(s, "s");
                s.files().setBlocking(fd, false);
                Object quiet = s.readable(fd, 0);
                so(s).connect(made(s), "s");
                return Scene.list(so(s).accept(made(s)), quiet, s.readable(fd, 0),
                        so(s).accept(fd), so(s).accept(fd));
            }),
            new Case("socket-backlog-is-one-more", s -> {
                Fd fd = listening(s, "s");
                so(s).listen(fd, 1);
                List<Object> answers = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    Fd client = made(s);
                    s.files().setBlocking(client, false);
                    answers.add(so(s).connect(client, "s"));
                }
                return Scene.list(answers.toArray());
            }),
            new Case("socket-waits-in-a-queue-for-so-long", s -> {
                Fd fd = listening(s, "s");
                so(s).listen(fd, 0);
                so(s).connect(made(s), "s");
                Fd client = made(s);
                Object set = so(s).limitSending(client, 30);
                return Scene.list(set, so(s).connect(client, "s"),
                        so(s).limitSending(s.pipe().read(), 30));
            }),
            new Case("socket-sends-for-so-long", s -> {
                Pair pair = pair(s);
                Object set = so(s).limitSending(pair.client(), 30);
                Result<Integer> last = s.write(pair.client(), PAGE);
                for (int left = 1000; last.isOk() && left > 0; left--) {
                    last = so(s).send(pair.client(), Bytes.toArray(PAGE), List.of());
                }
                return Scene.list(set, last, so(s).limitSending(pair.client(), -1));
            }),
            new Case("socket-talks-both-ways", s -> {
                Pair pair = pair(s);
                s.write(pair.client(), "ab");
                s.write(pair.client(), "cd");
                s.write(pair.server(), "ef");
                return Scene.list(s.read(pair.server(), 3), s.read(pair.server(), 3),
                        s.read(pair.client(), 3));
            }),
            new Case("socket-knows-its-peer", s -> {
                Pair pair = pair(s);
                var self = s.kernel().processes().self();
                return Scene.list(so(s).peer(pair.server()), so(s).peer(pair.client()),
                        so(s).peerProcess(pair.server()).equals(new Ok<>(self)),
                        so(s).peerPath(pair.client()), so(s).peerPath(pair.server()).equals(
                                new Ok<>("")), so(s).ownPath(pair.server()));
            }),
            new Case("socket-that-is-not-connected", s -> {
                Fd fd = made(s);
                return Scene.list(so(s).peerPath(fd).isOk(), so(s).finishSending(fd).isOk(),
                        so(s).send(fd, new byte[1], List.of()).isOk());
            }),
            new Case("socket-empty-is-eagain", s -> {
                Pair pair = pair(s);
                s.files().setBlocking(pair.server(), false);
                return Scene.list(s.read(pair.server(), 1), s.readable(pair.server(), 0),
                        s.writable(pair.server()));
            }),
            new Case("socket-end-after-the-rest", s -> {
                Pair pair = pair(s);
                s.write(pair.client(), "x");
                s.files().close(pair.client());
                return Scene.list(s.read(pair.server(), 9), s.read(pair.server(), 9),
                        s.readable(pair.server(), 0));
            }),
            new Case("socket-closed-unread-is-reset", s -> {
                Pair pair = pair(s);
                s.write(pair.server(), "x");
                s.files().close(pair.client());
                return Scene.list(s.read(pair.server(), 9), s.read(pair.server(), 9));
            }),
            new Case("socket-send-to-nobody", s -> {
                Pair pair = pair(s);
                s.files().close(pair.client());
                return Scene.list(so(s).send(pair.server(), new byte[1], List.of()),
                        s.writable(pair.server()));
            }),
            new Case("socket-write-to-nobody-kills", s -> s.endOf("talk-to-nobody")),
            new Case("socket-half-closed", s -> {
                Pair pair = pair(s);
                so(s).finishSending(pair.client());
                s.write(pair.server(), "y");
                return Scene.list(s.read(pair.server(), 9), s.read(pair.client(), 9),
                        so(s).send(pair.client(), new byte[1], List.of()));
            }),
            new Case("socket-hung-up", s -> {
                Pair pair = pair(s);
                s.write(pair.server(), "yz");
                so(s).hangUp(pair.server());
                return Scene.list(s.read(pair.client(), 1), so(s).isAllRead(pair.server()),
                        so(s).send(pair.client(), new byte[1], List.of()),
                        so(s).send(pair.server(), new byte[1], List.of()),
                        s.read(pair.client(), 9), s.read(pair.client(), 9),
                        s.read(pair.server(), 9), so(s).isAllRead(pair.server()),
                        so(s).hangUp(made(s)).isOk());
            }),
            new Case("socket-refused-is-closed", s -> {
                Pair pair = pair(s);
                Sockets.Pair other = so(s).pair().orFatal("make", "a pair");
                s.write(other.one(), "unread");
                so(s).refuse(pair.server());
                so(s).refuse(other.other());
                return Scene.list(s.read(pair.client(), 1), s.files().isOpen(pair.server()),
                        s.files().isOpen(other.other()),
                        so(s).send(pair.client(), new byte[1], List.of()));
            }),
            new Case("socket-refused-client-hears-the-end", s -> {
                Fd server = listening(s, "s");
                Fd client = made(s);
                so(s).connect(client, "s");
                s.files().close(server);
                return Scene.list(s.readable(client, 0), s.read(client, 1));
            }),
            new Case("socket-full-is-eagain", SocketCases::full),
            new Case("socket-knows-what-was-read", s -> {
                Pair pair = pair(s);
                Object before = so(s).isAllRead(pair.client());
                so(s).send(pair.client(), Bytes.toArray("ab"), List.of(pair.client()));
                Object sent = so(s).isAllRead(pair.client());
                received(s, pair.server(), 1);
                Object half = so(s).isAllRead(pair.client());
                received(s, pair.server(), 1);
                Object read = so(s).isAllRead(pair.client());
                s.write(pair.client(), "c");
                s.files().close(pair.server());
                return Scene.list(before, sent, half, read, so(s).isAllRead(pair.client()),
                        so(s).isAllRead(s.pipe().read()), so(s).isAllRead(made(s)));
            }),
            new Case("socket-carries-a-descriptor", s -> {
                Pair pair = pair(s);
                Pipe pipe = s.pipe();
                so(s).send(pair.client(), Bytes.toArray("ab"), List.of(pipe.write()));
                s.files().close(pipe.write());
                Received got = received(s, pair.server(), 1);
                s.write(got.descriptors().getFirst(), "through");
                return Scene.list(got.count(), got.descriptors().size(),
                        s.read(pipe.read(), 9), told(received(s, pair.server(), 9)));
            }),
            new Case("socket-descriptors-part-messages", s -> {
                Pair pair = pair(s);
                Fd fd = s.pipe().read();
                s.write(pair.client(), "ab");
                so(s).send(pair.client(), Bytes.toArray("cd"), List.of(fd, fd));
                s.write(pair.client(), "ef");
                return Scene.list(told(received(s, pair.server(), 9)),
                        told(received(s, pair.server(), 9)));
            }),
            new Case("socket-descriptors-unread-are-closed", s -> {
                Pair pair = pair(s);
                Pipe pipe = s.pipe();
                so(s).send(pair.client(), Bytes.toArray("a"), List.of(pipe.write()));
                s.files().close(pipe.write());
                s.files().close(pair.server());
                return s.read(pipe.read(), 1);
            }),
            new Case("socket-read-drops-descriptors", s -> {
                Pair pair = pair(s);
                Pipe pipe = s.pipe();
                so(s).send(pair.client(), Bytes.toArray("a"), List.of(pipe.write()));
                s.files().close(pipe.write());
                return Scene.list(s.read(pair.server(), 1), s.read(pipe.read(), 1));
            }),
            new Case("socket-descriptors-without-room-are-none", SocketCases::crowded),
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
            new Case("datagram-says-who-sent-it", SocketCases::sender),
            new Case("datagram-looked-at-stays", SocketCases::looked),
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

    private SocketCases() {
    }

    private record Pair(Fd client, Fd server) {
    }

    private static Sockets so(Scene s) {
        return s.kernel().sockets();
    }

    private static Fd made(Scene s) {
        return so(s).make(Sockets.Kind.STREAM).orFatal("make", "a socket");
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

    private static Fd listening(Scene s, String path) {
        Fd fd = made(s);
        so(s).bind(fd, path).orFatal("bind", path);
        so(s).listen(fd, 5).orFatal("listen on", path);
        return fd;
    }

    private static Pair pair(Scene s) {
        Fd server = listening(s, "pair");
        Fd client = made(s);
        so(s).connect(client, "pair").orFatal("connect to", "pair");
        return new Pair(client, so(s).accept(server).orFatal("accept", "pair"));
    }

    private static String refused(Scene s) {
        so(s).bind(made(s), "mute");
        return Scene.list(so(s).connect(made(s), "none"),
                so(s).connect(made(s), s.file("plain", "")), so(s).connect(made(s), "mute"));
    }

    private static Received received(Scene s, Fd fd, int length) {
        return so(s).receive(fd, new byte[length], 0, length).orFatal("receive", "it");
    }

    private static String told(Received received) {
        return received.count() + " with " + received.descriptors().size();
    }

    /** Two come, and there is room for one: it does not stay open with nobody knowing of it. */
    private static String crowded(Scene s) {
        Pair pair = pair(s);
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

    /** What was read makes room again. */
    private static String full(Scene s) {
        Pair pair = pair(s);
        s.files().setBlocking(pair.client(), false);
        Result<Integer> last = s.write(pair.client(), PAGE);
        int left = 1000;
        while (last.isOk() && left > 0) {
            last = s.write(pair.client(), PAGE);
            left--;
        }
        String writable = s.writable(pair.client());
        s.files().setBlocking(pair.server(), false);
        String read = "";
        while (!read.equals(Errno.EAGAIN.name())) {
            read = s.count(pair.server(), 65536);
        }
        return Scene.list(last, writable, s.writable(pair.client()), s.write(pair.client(), "x"));
    }

    /** A child's part: connects, and sends a file that it made. */
    static void connect(Scene s, String path) {
        Fd fd = made(s);
        so(s).connect(fd, path).orFatal("connect to", path);
        Fd file = s.open(s.file("made", "by a child"), OpenMode.READ);
        so(s).send(fd, Bytes.toArray("here"), List.of(file)).orFatal("send to", path);
    }

    static void talkToNobody(Scene s) {
        Pair pair = pair(s);
        s.files().close(pair.client());
        s.write(pair.server(), "x");
    }
}

package jinn.cases;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Sockets;
import jinn.kernel.Sockets.Received;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Result.Ok;

/** Unix stream sockets: names, connections and their ends. */
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
            }));

    private SocketCases() {
    }

    record Pair(Fd client, Fd server) {
    }

    static Sockets so(Scene s) {
        return s.kernel().sockets();
    }

    static Fd made(Scene s) {
        return so(s).make(Sockets.Kind.STREAM).orFatal("make", "a socket");
    }

    static Fd listening(Scene s, String path) {
        Fd fd = made(s);
        so(s).bind(fd, path).orFatal("bind", path);
        so(s).listen(fd, 5).orFatal("listen on", path);
        return fd;
    }

    static Pair pair(Scene s) {
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

    static Received received(Scene s, Fd fd, int length) {
        return so(s).receive(fd, new byte[length], 0, length).orFatal("receive", "it");
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

    static void talkToNobody(Scene s) {
        Pair pair = pair(s);
        s.files().close(pair.client());
        s.write(pair.server(), "x");
    }
}

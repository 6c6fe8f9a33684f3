package jinn.cases;

import java.util.List;
import jinn.value.Account;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;

/** Regular files, their modes and owners. */
final class FileCases {

    static final List<Case> ALL = List.of(
            new Case("file-exclusive", s -> {
                OpenMode mode = OpenMode.WRITE.with(OpenMode.CREATE | OpenMode.EXCLUSIVE);
                s.files().makeSymlink("nowhere", "dangling");
                return Scene.list(s.tryOpen("a", mode), s.tryOpen("a", mode),
                        s.tryOpen("dangling", mode));
            }),
            new Case("file-no-symlink-followed", s -> {
                s.files().makeSymlink(s.file("a", ""), "link");
                OpenMode mode = OpenMode.WRITE.with(OpenMode.NO_FOLLOW);
                return Scene.list(s.tryOpen("a", mode), s.tryOpen("link", mode));
            }),
            new Case("file-append", s -> {
                s.file("a", "one ");
                Fd one = s.open("a", OpenMode.APPENDING);
                Fd two = s.open("a", OpenMode.APPENDING);
                s.write(one, "two ");
                s.write(two, "three ");
                s.write(one, "four");
                return s.content("a");
            }),
            new Case("file-truncate-at-open", s -> {
                s.file("a", "long text");
                s.file("a", "x");
                return s.content("a");
            }),
            new Case("file-overwrite-keeps-the-rest", s -> {
                Fd fd = s.open(s.file("a", "abcdef"), OpenMode.WRITE);
                s.write(fd, "XY");
                return s.content("a");
            }),
            new Case("file-truncate", s -> {
                Fd fd = s.open(s.file("a", "abcdef"), OpenMode.WRITE);
                Object done = s.files().truncate(fd, 3);
                s.write(fd, "Z");
                return Scene.list(done, s.content("a"),
                        s.files().truncate(s.open("a", OpenMode.READ), 0),
                        s.files().truncate(s.pipe().write(), 0));
            }),
            new Case("file-hole-after-truncate", s -> {
                Fd fd = s.open(s.file("a", ""), OpenMode.WRITE);
                s.write(fd, "abcd");
                s.files().truncate(fd, 1);
                s.write(fd, "Z");
                return s.content("a");
            }),
            new Case("file-wrong-way", s -> {
                s.file("a", "x");
                return Scene.list(s.write(s.open("a", OpenMode.READ), "y"),
                        s.read(s.open("a", OpenMode.WRITE), 1));
            }),
            new Case("file-removed-goes-on", s -> {
                Fd fd = s.open(s.file("a", "text"), OpenMode.READ);
                s.files().remove("a");
                int links = s.files().info(fd).orFatal("stat", "it").links();
                return Scene.list(s.read(fd, 9), links);
            }),
            new Case("file-open-directory", s -> {
                s.directory("d");
                Fd fd = s.open("d", OpenMode.READ);
                return Scene.list(s.tryOpen("d", OpenMode.WRITE), s.read(fd, 1),
                        s.tryOpen("d", OpenMode.REPLACE), s.tryOpen("no/", OpenMode.REPLACE));
            }),
            new Case("file-umask", s -> {
                int old = s.files().setUmask(027);
                s.file("a", "");
                s.directory("d");
                s.fifo("f");
                return Scene.list(old, modes(s, "a", "d", "f"), s.files().setUmask(0));
            }),
            new Case("file-permissions", s -> {
                s.file("a", "");
                Object done = s.files().setPermissions("a", 06751);
                String path = modes(s, "a");
                Object byFd = s.files().setPermissions(s.open("a", OpenMode.READ), 0640);
                s.directory("d");
                s.files().setPermissions("d", 03730);
                return Scene.list(done, path, byFd, modes(s, "a", "d"),
                        s.files().setPermissions("no", 0));
            }),
            new Case("file-owner", s -> {
                s.file("a", "");
                s.files().setPermissions("a", 06755);
                Object done = s.files().setOwner("a", new FileInfo.Owner(12, 34));
                FileInfo info = s.files().info("a").orFatal("stat", "a");
                return Scene.list(done, info.owner(), modes(s, "a"),
                        s.files().setOwner("no", new FileInfo.Owner(1, 1)));
            }),
            new Case("file-owner-behind-a-symlink", s -> {
                s.file("a", "");
                s.files().makeSymlink("a", "l");
                Object done = s.files().setTargetOwner("l", new FileInfo.Owner(12, 34));
                return Scene.list(done, s.files().info("a").orFatal("stat", "a").owner());
            }),
            new Case("file-touched", s -> {
                s.file("a", "x");
                var before = s.files().info("a").orFatal("stat", "a").modified();
                s.kernel().poller().poll(new jinn.value.PollSet(), 30);
                Object done = s.files().touch("a");
                var after = s.files().info("a").orFatal("stat", "a").modified();
                return Scene.list(done, before.isBefore(after), s.files().touch("no"));
            }),
            new Case("file-nodes", FileCases::nodes),
            new Case("file-size-and-kind", s -> {
                FileInfo info = s.files().info(s.file("a", "12345")).orFatal("stat", "a");
                s.files().makeSymlink("three", "l");
                FileInfo link = s.files().linkInfo("l").orFatal("stat", "l");
                return Scene.list(info.type(), info.size(), info.links(), link.type(),
                        link.size());
            }),
            new Case("file-identity", FileCases::identity),
            new Case("file-of-others-as-user", FileCases::asUser),
            new Case("file-sync", s -> Scene.list(
                    s.files().sync(s.open(s.file("a", "x"), OpenMode.WRITE)),
                    s.files().sync(s.pipe().write()))),
            new Case("file-modified-by-writing", s -> {
                s.file("a", "x");
                var before = s.files().info("a").orFatal("stat", "a").modified();
                s.kernel().poller().poll(new jinn.value.PollSet(), 30);
                s.file("b", "x");
                var later = s.files().info("b").orFatal("stat", "b").modified();
                s.write(s.open("a", OpenMode.APPENDING), "y");
                var after = s.files().info("a").orFatal("stat", "a").modified();
                return Scene.list(before.isBefore(later), after.isBefore(later));
            }));

    private FileCases() {
    }

    private static String modes(Scene s, String... paths) {
        StringBuilder text = new StringBuilder();
        for (String path : paths) {
            FileInfo info = s.files().info(path).orFatal("stat", path);
            text.append(text.isEmpty() ? "" : " ")
                    .append(Integer.toString(info.permissions(), 8));
        }
        return text.toString();
    }

    private static String nodes(Scene s) {
        FileInfo like = s.files().info(s.file("a", "")).orFatal("stat", "a");
        var nullDevice = new FileInfo.Identity(0, 0, 1 << 8 | 3);
        StringBuilder text = new StringBuilder();
        for (FileInfo.Type type : List.of(FileInfo.Type.FIFO, FileInfo.Type.SOCKET,
                FileInfo.Type.CHARACTER_DEVICE)) {
            var wanted = new FileInfo(type, 0640, nullDevice, like.owner(), 0, 1,
                    like.modified(), like.accessed());
            text.append(Scene.told(s.files().makeNode(type.name(), wanted))).append(' ');
            FileInfo made = s.files().info(type.name()).orFatal("stat", "it");
            text.append(made.type()).append(' ').append(modes(s, type.name())).append("; ");
        }
        FileInfo device = s.files().info("CHARACTER_DEVICE").orFatal("stat", "it");
        return text + Scene.list(device.identity().special(),
                s.tryOpen("SOCKET", OpenMode.READ));
    }

    private static String identity(Scene s) {
        s.file("a", "");
        s.file("b", "");
        s.files().makeLink("a", "c");
        var a = s.files().info("a").orFatal("stat", "a").identity();
        var b = s.files().info("b").orFatal("stat", "b").identity();
        var c = s.files().info("c").orFatal("stat", "c").identity();
        var open = s.files().info(s.open("a", OpenMode.READ)).orFatal("stat", "a").identity();
        return Scene.list(a.equals(b), a.equals(c), a.equals(open), a.device() == b.device());
    }

    private static String asUser(Scene s) {
        s.file("mine", "x");
        s.files().setPermissions("mine", 0600);
        s.file("all", "x");
        s.directory("d");
        Account user = new Account("user", 1234, 1234, List.of(1234), "/");
        Object done = s.kernel().processes().become(user);
        return Scene.list(s.kernel().processes().isRoot(), done,
                s.tryOpen("mine", OpenMode.READ), s.tryOpen("all", OpenMode.READ),
                s.tryOpen("all", OpenMode.WRITE), s.tryOpen("d/x", OpenMode.REPLACE),
                s.files().makeDirectory("e", 0700), s.files().remove("all"),
                s.files().setPermissions("all", 0777), s.files().rename("all", "some"),
                s.kernel().processes().become(user));
    }
}

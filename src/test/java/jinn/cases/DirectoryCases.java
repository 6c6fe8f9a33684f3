package jinn.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import jinn.kernel.Directories;
import jinn.kernel.Directories.Named;
import jinn.value.Account;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Ok;

/** Names in open directories. */
final class DirectoryCases {

    private static final FileInfo.Owner SOMEBODY = new FileInfo.Owner(12, 34);

    static final List<Case> ALL = List.of(
            new Case("directory-opened-follows-nothing", s -> {
                tree(s);
                Fd d = opened(s, "d");
                return Scene.list(at(s).openDirectory(d, "e"), at(s).openDirectory(d, "up"),
                        at(s).openDirectory(d, "file"), at(s).openDirectory(d, "no"),
                        at(s).open(d, "link", OpenMode.READ), at(s).open(d, "file", OpenMode.READ),
                        at(s).openDirectory(Fd.HERE, "d/e"));
            }),
            new Case("directory-where-links-are-followed", s -> {
                tree(s);
                Fd d = opened(s, "d");
                s.files().makeSymlink("nowhere", "d/lost");
                return Scene.list(at(s).openFollowing(d, "link", OpenMode.READ),
                        at(s).openFollowing(d, "up/d/file", OpenMode.READ),
                        at(s).openFollowing(d, "lost", OpenMode.READ),
                        at(s).infoFollowing(d, "link").orFatal("stat", "it").type(),
                        at(s).infoFollowing(d, "lost"), at(s).infoFollowing(d, "file/x"),
                        at(s).infoFollowing(opened(s, "d"), "up").orFatal("stat", "it").type(),
                        at(s).infoFollowing(at(s).open(d, "file", OpenMode.READ)
                                .orFatal("open", "it"), "x"));
            }),
            new Case("directory-stays-itself", s -> {
                tree(s);
                Fd d = opened(s, "d");
                s.files().rename("d", "moved");
                s.directory("d");
                return Scene.list(at(s).info(d, "file").isOk(), at(s).info(d, "..").isOk(),
                        at(s).info(Fd.HERE, "d/file"));
            }),
            new Case("directory-info-of-a-symlink", s -> {
                tree(s);
                Fd d = opened(s, "d");
                return Scene.list(type(s, d, "link"), type(s, d, "file"), type(s, d, "e"),
                        at(s).readSymlink(d, "link"), at(s).readSymlink(d, "file"),
                        at(s).info(d, "no"));
            }),
            new Case("directory-read-in-pieces", DirectoryCases::read),
            new Case("directory-owner-of-a-symlink", s -> {
                tree(s);
                Fd d = opened(s, "d");
                Object link = at(s).setOwner(d, "link", SOMEBODY);
                int behind = s.files().info("d/file").orFatal("stat", "it").owner().uid();
                Object file = at(s).setOwner(d, "file", SOMEBODY);
                Object open = at(s).setOwner(opened(s, "d/e"), SOMEBODY);
                return Scene.list(link, owner(s, d, "link"), behind, file, owner(s, d, "file"),
                        open, owner(s, d, "e"));
            }),
            new Case("directory-permissions", s -> {
                tree(s);
                Fd d = opened(s, "d");
                return Scene.list(permit(s, d, "file", 06711), mode(s, d, "file"),
                        permit(s, d, "link", 0).equals(Result.DONE), mode(s, d, "file"),
                        permit(s, d, "e", 01755), mode(s, d, "e"),
                        permit(s, d, "no", 0));
            }),
            new Case("directory-made-in", DirectoryCases::made),
            new Case("directory-removed-in", s -> {
                tree(s);
                Fd d = opened(s, "d");
                return Scene.list(at(s).remove(d, "e"), at(s).removeDirectory(d, "file"),
                        at(s).remove(d, "link"), at(s).remove(d, "file"),
                        at(s).removeDirectory(d, "e"), at(s).remove(d, "no"),
                        at(s).remove(d, "up"), at(s).removeDirectory(Fd.HERE, "d"));
            }),
            new Case("directory-moved-between", s -> {
                tree(s);
                Fd d = opened(s, "d");
                Fd e = opened(s, "d/e");
                return Scene.list(at(s).move(d, "file", e, "other"), s.content("d/e/other"),
                        at(s).move(d, "no", e, "x"), at(s).move(d, "e", e, "x"));
            }),
            new Case("directory-as-user", s -> {
                tree(s);
                Fd d = opened(s, "d");
                s.kernel().processes().become(new Account("user", 1234, 1234, List.of(1234), "/"));
                return Scene.list(at(s).remove(d, "file"), at(s).makeDirectory(d, "x", 0700),
                        at(s).setOwner(d, "file", SOMEBODY), permit(s, d, "file", 0),
                        at(s).info(d, "file").isOk());
            }));

    private DirectoryCases() {
    }

    /** Whatever the name is of, itself. */
    private static Object permit(Scene s, Fd directory, String name, int permissions) {
        return at(s).open(directory, name, OpenMode.HANDLE) instanceof Ok<Fd>(Fd handle)
                ? s.files().setPermissions(handle, permissions)
                : at(s).open(directory, name, OpenMode.HANDLE);
    }

    private static Directories at(Scene s) {
        return s.kernel().directories();
    }

    private static Fd opened(Scene s, String path) {
        return at(s).openDirectory(Fd.HERE, path).orFatal("open", path);
    }

    private static void tree(Scene s) {
        s.directory("d");
        s.directory("d/e");
        s.file("d/file", "text");
        s.files().makeSymlink("file", "d/link");
        s.files().makeSymlink("..", "d/up");
    }

    private static FileInfo info(Scene s, Fd d, String name) {
        return at(s).info(d, name).orFatal("stat", name);
    }

    private static String type(Scene s, Fd d, String name) {
        return info(s, d, name).type().name();
    }

    private static int owner(Scene s, Fd d, String name) {
        return info(s, d, name).owner().uid();
    }

    private static String mode(Scene s, Fd d, String name) {
        return Integer.toString(info(s, d, name).permissions(), 8);
    }

    /** All names, and those behind one of them by a descriptor of its own. */
    private static String read(Scene s) {
        s.directory("d");
        IntStream.range(0, 100).forEach(i -> s.file("d/" + "x".repeat(40) + i, ""));
        Fd d = opened(s, "d");
        List<Named> all = all(s, d);
        Fd other = opened(s, "d");
        Object resumed = at(s).resume(other, all.get(59).after());
        List<Named> rest = all(s, other);
        boolean same = rest.equals(all.subList(60, 100));
        at(s).resume(d, 0);
        List<String> names = new ArrayList<>();
        all(s, d).forEach(one -> names.add(one.name()));
        Collections.sort(names);
        return Scene.list(all.size(), resumed, same, names.getFirst().length(), names.size(),
                at(s).read(s.open(s.file("a", ""), OpenMode.READ)).isOk());
    }

    private static List<Named> all(Scene s, Fd d) {
        List<Named> all = new ArrayList<>();
        List<Named> some = at(s).read(d).orFatal("read", "it");
        while (!some.isEmpty()) {
            all.addAll(some);
            some = at(s).read(d).orFatal("read", "it");
        }
        return all;
    }

    private static String made(Scene s) {
        tree(s);
        Fd d = opened(s, "d");
        FileInfo like = info(s, d, "file");
        var fifo = new FileInfo(FileInfo.Type.FIFO, 0640, like.identity(), like.owner(), 0, 1,
                like.modified(), like.accessed());
        OpenMode fresh = OpenMode.WRITE.with(OpenMode.CREATE | OpenMode.EXCLUSIVE)
                .permissions(0600);
        return Scene.list(at(s).makeDirectory(d, "new", 0750), mode(s, d, "new"),
                at(s).makeDirectory(d, "link", 0750), at(s).makeNode(d, "f", fifo),
                type(s, d, "f"), mode(s, d, "f"), at(s).makeSymlink("a", d, "l"),
                at(s).readSymlink(d, "l"), at(s).makeSymlink("a", d, "l"),
                at(s).open(d, "fresh", fresh), mode(s, d, "fresh"), at(s).open(d, "l", fresh));
    }
}

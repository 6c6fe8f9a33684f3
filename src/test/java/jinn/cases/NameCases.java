package jinn.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;

/** Names: paths, directories, links, renaming. */
final class NameCases {

    static final List<Case> ALL = List.of(
            new Case("name-rename-replaces", s -> {
                s.file("a", "new");
                s.file("b", "old");
                Fd old = s.open("b", OpenMode.READ);
                return Scene.list(s.files().rename("a", "b"), s.content("b"), s.read(old, 9),
                        s.files().info("a"));
            }),
            new Case("name-rename-errors", NameCases::renameErrors),
            new Case("name-rename-onto-another-link-does-nothing", s -> {
                s.file("a", "x");
                s.files().makeLink("a", "b");
                return Scene.list(s.files().rename("a", "b"), names(s, "."));
            }),
            new Case("name-rename-directory", s -> {
                s.directory("d");
                s.file("d/x", "text");
                s.directory("e");
                return Scene.list(s.files().rename("d", "e"), s.content("e/x"), names(s, "."));
            }),
            new Case("name-link-and-remove", s -> {
                s.file("a", "text");
                Object linked = s.files().makeLink("a", "b");
                int two = links(s, "a");
                s.files().remove("a");
                return Scene.list(linked, two, links(s, "b"), s.content("b"));
            }),
            new Case("name-link-errors", s -> {
                s.directory("d");
                s.file("a", "");
                return Scene.list(s.files().makeLink("d", "e"), s.files().makeLink("no", "e"),
                        s.files().makeLink("a", "d"), s.files().makeLink("a", "e/"));
            }),
            new Case("name-remove-errors", s -> {
                s.directory("d");
                s.file("a", "");
                return Scene.list(s.files().remove("d"), s.files().remove("no"),
                        s.files().remove("a/b"), s.files().remove("a/"), s.files().remove("."));
            }),
            new Case("name-remove-directory", s -> {
                s.directory("d");
                s.file("d/x", "");
                s.file("a", "");
                Object full = s.files().removeDirectory("d");
                s.files().remove("d/x");
                return Scene.list(full, s.files().removeDirectory("d"),
                        s.files().removeDirectory("d"), s.files().removeDirectory("a"),
                        s.files().removeDirectory("."));
            }),
            new Case("name-exists", s -> {
                s.directory("d");
                s.files().makeSymlink("nowhere", "l");
                return Scene.list(s.files().makeDirectory("d", 0700),
                        s.files().makeDirectory("l", 0700), s.files().makeFifo("d", 0600),
                        s.files().makeSymlink("x", "l"), s.files().makeDirectory("e/", 0700),
                        s.files().makeFifo("f/", 0600), s.files().makeDirectory("no/x", 0700));
            }),
            new Case("name-symlinks", NameCases::symlinks),
            new Case("name-circle-of-symlinks", s -> {
                s.files().makeSymlink("b", "a");
                s.files().makeSymlink("a", "b");
                return Scene.list(s.tryOpen("a", OpenMode.READ), s.files().info("a"),
                        s.files().linkInfo("a").isOk(), s.files().readSymlink("a"));
            }),
            new Case("name-too-long", s -> Scene.list(
                    s.tryOpen("x".repeat(255), OpenMode.REPLACE),
                    s.tryOpen("x".repeat(256), OpenMode.REPLACE),
                    s.files().info("x".repeat(300)),
                    s.files().info("./".repeat(2100)))),
            new Case("name-empty", s -> Scene.list(s.tryOpen("", OpenMode.READ),
                    s.files().info(""), s.files().makeDirectory("", 0700),
                    s.files().makeSymlink("", "x"), s.files().list(""))),
            new Case("name-of-any-bytes", s -> {
                s.file("caf\351 \377\1", "text");
                return Scene.list(names(s, "."), s.content("caf\351 \377\1"));
            }),
            new Case("name-list", s -> {
                s.directory("d");
                s.file("d/b", "");
                s.file("d/.a", "");
                s.directory("d/c");
                s.file("plain", "");
                return Scene.list(names(s, "d"), s.files().list("no"), s.files().list("plain"));
            }),
            new Case("name-visit", s -> {
                s.directory("d");
                IntStream.range(0, 100).forEach(i -> s.file("d/" + "x".repeat(20) + i, "y"));
                List<String> contents = new ArrayList<>();
                Object done = s.files().visit("d", name -> contents.add(s.content("d/" + name)));
                return Scene.list(done, contents.size(), new HashSet<>(contents),
                        s.files().visit("no", contents::add));
            }),
            new Case("name-working-directory", NameCases::workingDirectory),
            new Case("name-relative-after-rename", s -> {
                s.directory("d");
                s.files().enterDirectory("d");
                s.files().rename("../d", "../e");
                s.file("x", "text");
                return s.content("../e/x");
            }),
            new Case("name-below-a-file", s -> {
                s.file("a", "");
                return Scene.list(s.tryOpen("a/b", OpenMode.READ), s.tryOpen("a/", OpenMode.READ),
                        s.files().info("a/."), s.files().enterDirectory("a"));
            }));

    private NameCases() {
    }

    private static int links(Scene s, String path) {
        return s.files().info(path).orFatal("stat", path).links();
    }

    private static String names(Scene s, String path) {
        List<String> names = new ArrayList<>(s.files().list(path).orFatal("list", path));
        Collections.sort(names);
        return names.toString();
    }

    private static String renameErrors(Scene s) {
        s.file("a", "");
        s.directory("d");
        s.directory("full");
        s.file("full/x", "");
        return Scene.list(s.files().rename("no", "b"), s.files().rename("a", "d"),
                s.files().rename("d", "a"), s.files().rename("d", "full"),
                s.files().rename("d", "d/e"), s.files().rename("a", "no/b"),
                s.files().rename("a", "b/"), s.files().rename(".", "b"),
                s.files().rename("full/x", "full"));
    }

    private static String symlinks(Scene s) {
        s.file("a", "text");
        s.directory("d");
        Object made = s.files().makeSymlink("a", "l");
        s.files().makeSymlink("nowhere", "dangling");
        s.files().makeSymlink("../a", "d/up");
        FileInfo.Type followed = s.files().info("l").orFatal("stat", "l").type();
        FileInfo.Type itself = s.files().linkInfo("l").orFatal("stat", "l").type();
        Result<String> target = s.files().readSymlink("dangling");
        return Scene.list(made, followed, itself, target, s.files().info("dangling"),
                s.tryOpen("dangling", OpenMode.READ), s.content("d/up"),
                s.files().readSymlink("a"), s.tryOpen("dangling", OpenMode.REPLACE),
                names(s, "."));
    }

    private static String workingDirectory(Scene s) {
        String before = s.files().workingDirectory().orFatal("name", "it");
        s.directory("d");
        s.file("d/x", "inside");
        Object entered = s.files().enterDirectory("d");
        String after = s.files().workingDirectory().orFatal("name", "it");
        Object back = s.files().enterDirectory("..");
        boolean below = after.equals(before + "/d");
        return Scene.list(entered, below, back, s.files().enterDirectory("no"), s.content("d/x"));
    }
}

package jinn.cases;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Files.Pipe;
import jinn.value.Child;
import jinn.value.Child.Action;
import jinn.value.Environment;
import jinn.value.Fd;
import jinn.value.OpenMode.Access;
import jinn.value.Pid;
import jinn.value.Result;

/** Becoming another program: why it fails and what stays. */
final class ExecCases {

    static final List<Case> ALL = List.of(
            new Case("exec-nothing", s -> failing(s, "nothing")),
            new Case("exec-not-executable", s -> failing(s, s.file("plain", "text"))),
            new Case("exec-directory", s -> failing(s, s.directory("d"))),
            new Case("exec-below-a-file", s -> {
                s.file("plain", "text");
                return failing(s, "plain/x");
            }),
            new Case("exec-unknown-format", s -> failing(s, program(s, "odd", "what is this"))),
            new Case("exec-empty-file", s -> failing(s, program(s, "empty", ""))),
            new Case("exec-lost-interpreter",
                    s -> failing(s, program(s, "lost", "#!/no/such/thing\n"))),
            new Case("exec-dangling-symlink", s -> {
                s.files().makeSymlink("nowhere", "link");
                return failing(s, "link");
            }),
            new Case("exec-circle-of-symlinks", s -> {
                s.files().makeSymlink("b", "a");
                s.files().makeSymlink("a", "b");
                return failing(s, "a");
            }),
            new Case("exec-long-name", s -> failing(s, "x".repeat(300))),
            new Case("exec-failure-returns", s -> {
                var child = s.talking("exec", "nothing");
                return Scene.list(s.read(child.says(), 20), s.end(child.pid()));
            }),
            new Case("exec-keeps-words", s -> executed(s, List.of(), "words", "a b", "", "c")),
            new Case("exec-tells-by-which-path", s -> {
                s.files().makeSymlink(s.self(), "link");
                Pipe pipe = s.pipe();
                var exec = new Child.Exec("./link", List.of("zero", "role", "executed-as"),
                        Environment.INHERITED);
                return heard(s, pipe, List.of(), exec);
            }),
            new Case("exec-keeps-only-copied-descriptors", ExecCases::descriptors),
            new Case("enter-keeps-only-copied-descriptors", ExecCases::entered),
            new Case("exec-with-just-these-variables", s -> {
                Pipe pipe = s.pipe();
                var exec = new Child.Exec(s.self(), List.of("x", "role", "variables"),
                        new Environment.Exactly(List.of("A=1", "B=\351")));
                return heard(s, pipe, List.of(), exec);
            }),
            new Case("exec-may-ask-before", s -> {
                s.file("plain", "text");
                s.directory("d");
                program(s, "script", "#!/no/such/thing\n");
                return Scene.list(s.files().mayExecute("nothing"),
                        s.files().mayExecute("plain"), s.files().mayExecute("script"),
                        s.files().mayExecute("d"), s.files().mayExecute("plain/x"));
            }),
            new Case("open-may-ask-before", s -> {
                s.file("plain", "text");
                return Scene.list(s.files().mayOpen("nothing", Access.READ),
                        s.files().mayOpen("plain", Access.READ_WRITE),
                        s.files().mayOpen(".", Access.WRITE),
                        s.files().mayOpen("plain/x", Access.READ));
            }),
            new Case("exec-script-gets-path-and-words", s -> {
                program(s, "words", "#!" + s.self() + " role\n");
                Pipe pipe = s.pipe();
                var exec = new Child.Exec("words", List.of("zero", "one"),
                        Environment.INHERITED);
                return heard(s, pipe, List.of(), exec);
            }));

    private ExecCases() {
    }

    private static String program(Scene s, String path, String text) {
        s.file(path, text);
        s.files().setPermissions(path, 0755).orFatal("make executable", path);
        return path;
    }

    private static String failing(Scene s, String path) {
        var exec = new Child.Exec(path, List.of(path), Environment.INHERITED);
        Result<Pid> spawned = s.kernel().processes().spawn(Child.reporting(List.of(), exec));
        return Scene.told(spawned);
    }

    private static String executed(Scene s, List<Action> setUp, String... words) {
        List<String> all = new ArrayList<>(List.of("x", "role"));
        all.addAll(List.of(words));
        var exec = new Child.Exec(s.self(), all, Environment.INHERITED);
        return heard(s, s.pipe(), setUp, exec);
    }

    /** What the program says on its stdout, and how it ends. */
    private static String heard(Scene s, Pipe pipe, List<Action> setUp, Child.Then then) {
        List<Action> all = new ArrayList<>(setUp);
        all.add(new Child.Copy(pipe.write(), Fd.STDOUT));
        Result<Pid> spawned = s.kernel().processes().spawn(Child.reporting(all, then));
        s.files().close(pipe.write());
        String said = s.read(pipe.read(), 999);
        return Scene.list(said, s.end(spawned.orFatal("spawn", "it")));
    }

    private static String descriptors(Scene s) {
        Fd kept = s.open(s.file("a", ""), jinn.value.OpenMode.READ);
        Fd inherited = s.open("a", jinn.value.OpenMode.READ);
        s.files().setInherited(inherited, true);
        return executed(s, List.of(new Child.Copy(kept, new Fd(9)),
                new Child.Copy(new Fd(9), new Fd(9)), new Child.Close(Fd.STDIN)), "open");
    }

    private static String entered(Scene s) {
        Fd kept = s.open(s.file("a", ""), jinn.value.OpenMode.READ);
        Fd inherited = s.open("a", jinn.value.OpenMode.READ);
        s.files().setInherited(inherited, true);
        return heard(s, s.pipe(), List.of(new Child.Copy(kept, new Fd(9))),
                new Child.Enter("role", List.of("open"), "role"));
    }
}

package jinn.cases;

import java.util.List;
import jinn.kernel.Poller;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Pid;
import jinn.value.PollSet;
import jinn.value.Signal;

/** What the children of the questions do. */
final class Roles {

    private Roles() {
    }

    /** The value is the exit code. */
    static int play(Scene scene, List<String> words) {
        String first = words.size() > 1 ? words.get(1) : "";
        String second = words.size() > 2 ? words.get(2) : "";
        switch (words.getFirst()) {
            case "exit" -> {
                return Integer.parseInt(first);
            }
            case "raise" -> raise(scene, Signal.parse(first));
            case "wait" -> forever(scene);
            case "write" -> writeTo(scene, first, second);
            case "read" -> scene.say(scene.read(scene.open(first, OpenMode.READ), 100));
            case "break" -> breakPipe(scene);
            case "orphan" -> orphan(scene);
            case "parent" -> tellParent(scene);
            case "lock" -> lock(scene, first);
            case "open" -> tellOpen(scene);
            case "variables" -> variables(scene);
            case "group" -> group(scene);
            case "session" -> scene.say(Scene.told(scene.kernel().processes().newSession()));
            case "here" -> scene.say(scene.content(first));
            case "mask" -> scene.say("" + scene.kernel().files().setUmask(0));
            case "exec" -> exec(scene, words.subList(1, words.size()));
            case "blocking" -> blocking(scene, words.subList(1, words.size()));
            case "connect" -> MessageCases.connect(scene, first);
            case "talk-to-nobody" -> SocketCases.talkToNobody(scene);
            case "limit" -> LimitCases.limit(scene);
            case "lock-for-process" -> LimitCases.lock(scene, first, second);
            case "words" -> scene.say(String.join(" ", words));
            case "executed-as" -> scene.say(scene.kernel().processes().executedAs());
            default -> {
                return 100;
            }
        }
        return 0;
    }

    /** Says so first, so that the other side knows that it has come this far. */
    static void forever(Scene scene) {
        scene.say("waiting");
        while (true) {
            scene.kernel().poller().poll(new PollSet(), Poller.FOREVER);
        }
    }

    private static void raise(Scene scene, Signal signal) {
        scene.kernel().processes().kill(scene.kernel().processes().self(), signal);
        scene.say("survived");
    }

    private static void writeTo(Scene scene, String path, String text) {
        scene.say("opening");
        Fd fd = scene.open(path, OpenMode.WRITE);
        scene.say("opened");
        scene.write(fd, text);
    }

    private static void breakPipe(Scene scene) {
        var pipe = scene.pipe();
        scene.files().close(pipe.read());
        scene.say(Scene.told(scene.write(pipe.write(), "x")));
    }

    /** Leaves a grandchild behind. */
    private static void orphan(Scene scene) {
        scene.child(List.of(new Child.Copy(Fd.STDOUT, Fd.STDOUT)), "parent");
    }

    /** Waits until it has lost its parent, then says who is it now. */
    private static void tellParent(Scene scene) {
        Pid parent = scene.kernel().processes().parent();
        Pid now = parent;
        for (int i = 0; i < 500 && now.equals(parent) && now.number() != 1; i++) {
            scene.kernel().poller().poll(new PollSet(), 10);
            now = scene.kernel().processes().parent();
        }
        scene.say("" + now.number());
    }

    private static void lock(Scene scene, String path) {
        Fd fd = scene.open(path, OpenMode.WRITE);
        scene.say(Scene.told(scene.files().lock(fd)));
        forever(scene);
    }

    private static void tellOpen(Scene scene) {
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            if (scene.files().isOpen(new Fd(i)) && i != 2) {
                open.append(i).append(' ');
            }
        }
        scene.say(open.toString());
    }

    private static void variables(Scene scene) {
        scene.say(String.join(" ", scene.kernel().processes().environment()));
    }

    private static void group(Scene scene) {
        scene.kernel().processes().newSession();
        for (int i = 0; i < 2; i++) {
            scene.child(List.of(new Child.Copy(Fd.STDOUT, Fd.STDOUT)), "wait");
        }
        forever(scene);
    }

    private static void exec(Scene scene, List<String> words) {
        var program = new Child.Exec(words.getFirst(), words, Environment.INHERITED);
        scene.say(scene.kernel().processes().exec(program).name());
    }

    /** Blocks a signal, sends it to itself, executes the program again. */
    private static void blocking(Scene scene, List<String> words) {
        Signal signal = Signal.parse(words.getFirst());
        scene.kernel().signals().block(signal);
        raise(scene, signal);
        exec(scene, words.subList(1, words.size()));
    }
}

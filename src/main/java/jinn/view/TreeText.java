package jinn.view;

import java.util.List;
import jinn.kernel.Kernel;
import jinn.kernel.Processes.Load;
import jinn.text.Visible;
import jinn.value.Result.Ok;
import jinn.value.Running;

/** Services with their processes below them, for people and for programs. */
public final class TreeText {

    private static final int PID_WIDTH = 7;
    private static final int AGE_WIDTH = 9;

    private TreeText() {
    }

    /** For people: no line is wider than the terminal. */
    public static String of(Kernel kernel, List<ServiceFacts> services, List<Running> living,
            Screen screen) {
        StringBuilder text = new StringBuilder();
        for (ServiceFacts service : services) {
            text.append(heading(service, screen)).append('\n');
            for (ProcessTree.Node node : ProcessTree.of(pid(service), living)) {
                text.append(Columns.cut(line(kernel, node), screen.columns())).append('\n');
            }
        }
        return text.toString();
    }

    /** The name gives way, and then the state. */
    private static String heading(ServiceFacts service, Screen screen) {
        String word = service.state().word;
        int room = screen.columns() - word.length() - Columns.GAP.length();
        String name = Columns.cut(Visible.word(service.name()), Math.max(1, room));
        return room < 1 ? Columns.cut(name + Columns.GAP + word, screen.columns())
                : name + Columns.GAP + screen.coloured(service.state(), word);
    }

    private static int pid(ServiceFacts service) {
        return service.status() == null ? 0 : service.status().pid();
    }

    private static String line(Kernel kernel, ProcessTree.Node node) {
        Running one = node.process();
        String age = kernel.processes().load(one.pid()) instanceof Ok<Load>(Load load)
                ? Amounts.age(load.ageMs() / 1000) : "-";
        String number = Integer.toString(one.pid().number());
        return " ".repeat(Math.max(1, PID_WIDTH - number.length())) + number + "  "
                + Columns.padded(age, AGE_WIDTH) + "  ".repeat(node.depth())
                + Visible.word(one.title());
    }

    /** An array of objects, one a line (docs/formats/tree.schema.json). */
    public static String json(Kernel kernel, List<ServiceFacts> services, List<Running> living) {
        StringBuilder text = new StringBuilder("[");
        for (ServiceFacts service : services) {
            JsonObject object = new JsonObject().exact("name", service.name())
                    .text("state", service.state().word);
            StringBuilder processes = new StringBuilder("[");
            for (ProcessTree.Node node : ProcessTree.of(pid(service), living)) {
                processes.append(processes.length() == 1 ? "" : ", ").append(json(kernel, node));
            }
            text.append(text.length() == 1 ? "\n  " : ",\n  ")
                    .append(object.value("processes", processes.append(']').toString()).end());
        }
        return text.append(services.isEmpty() ? "]\n" : "\n]\n").toString();
    }

    private static String json(Kernel kernel, ProcessTree.Node node) {
        Running one = node.process();
        JsonObject object = new JsonObject().number("pid", one.pid().number())
                .number("parent", one.parent().number()).text("command", one.title());
        if (kernel.processes().load(one.pid()) instanceof Ok<Load>(Load load)) {
            object.number("ageMs", load.ageMs()).number("cpuMs", load.cpuMs())
                    .number("memoryKib", load.residentKib());
        }
        return object.end();
    }
}

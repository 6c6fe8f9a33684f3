package jinn.sim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jinn.text.Bytes;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Errno;

/**
 * Programs by the content of their files: {@code \177SIM NAME} is the program registered under
 * that name, {@code #!PATH [WORD]} is interpreted by another file, anything else is ENOEXEC.
 */
final class Images {

    static final String MAGIC = "\177SIM ";
    private static final int INTERPRETERS_MAX = 4;

    private final Tree tree;
    private final Map<String, Program> programs = new HashMap<>();

    Images(Tree tree) {
        this.tree = tree;
    }

    void register(String name, Program program) {
        programs.put(name, program);
    }

    /** Becomes the program, or throws why not. */
    Become exec(SimProcess by, Child.Exec exec) {
        String path = exec.path();
        List<String> words = exec.arguments();
        for (int depth = 0; depth <= INTERPRETERS_MAX; depth++) {
            String content = content(by, path);
            if (content.startsWith(MAGIC)) {
                return become(by, exec, program(content), words);
            }
            if (!content.startsWith("#!")) {
                throw new Refused(Errno.ENOEXEC);
            }
            words = interpreted(content, path, words);
            path = words.getFirst();
        }
        throw new Refused(Errno.ELOOP);
    }

    private String content(SimProcess by, String path) {
        Node node = tree.find(by.from(), path, true);
        if (!(node instanceof Node.Regular file)) {
            throw new Refused(Errno.EACCES);
        }
        by.who.need(file, Credentials.EXECUTE);
        return Bytes.fromArray(file.content());
    }

    private Program program(String content) {
        String name = Bytes.firstLine(content).substring(MAGIC.length());
        Program program = programs.get(name);
        if (program == null) {
            throw new IllegalStateException("no program is registered as " + name);
        }
        return program;
    }

    private static List<String> interpreted(String content, String path, List<String> words) {
        String line = Bytes.firstLine(content).substring(2).strip();
        if (line.isEmpty()) {
            throw new Refused(Errno.ENOEXEC);
        }
        int blank = line.indexOf(' ');
        List<String> more = new ArrayList<>();
        more.add(blank < 0 ? line : line.substring(0, blank));
        if (blank >= 0) {
            more.add(line.substring(blank).strip());
        }
        more.add(path);
        more.addAll(words.subList(1, words.size()));
        return more;
    }

    private static Become become(SimProcess by, Child.Exec exec, Program program,
            List<String> words) {
        if (exec.environment() instanceof Environment.Exactly(List<String> variables)) {
            by.environment = List.copyOf(variables);
        }
        by.arguments = List.copyOf(words);
        by.executedAs = exec.path();
        by.title = Bytes.baseName(exec.path());
        by.descriptors.closeAsExecDoes();
        by.resetSignals();
        by.mustLive();
        return new Become(program, words);
    }
}

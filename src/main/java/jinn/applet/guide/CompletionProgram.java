package jinn.applet.guide;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.applet.Suite;
import jinn.control.ServiceHome;
import jinn.control.ServiceWord;
import jinn.control.TreeLink;
import jinn.guide.Completion;
import jinn.guide.Completion.Answer;
import jinn.guide.Completion.Candidate;
import jinn.guide.Shell;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Description;
import jinn.option.Options;
import jinn.system.Report;
import jinn.value.FileInfo;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** Prints what makes a shell complete words of jinn, and answers it. */
record CompletionProgram(Suite suite) implements Applet, Completion.Known {

    private static final String FILES = ":file\n";

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                completion - makes a shell complete programs, options and names of services
                = completion bash|zsh|fish | completion -c word...
                -c,--candidates: what the last word may become, one a line; for the script
                bash|zsh|fish: prints the script for that shell
                [word...]: with -c: a line, the program first
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Report report = new Report(kernel, "completion");
        if (options.has('c')) {
            report.print(candidates(kernel, options.operandsFrom(0)));
            return 0;
        }
        options.refuseOperandsAfter(1);
        String script = Shell.script(options.operand(0));
        if (script == null) {
            throw options.wrong();
        }
        report.print(script);
        return 0;
    }

    private String candidates(Kernel kernel, List<String> line) {
        Answer answer = Completion.of(this, line);
        StringBuilder text = new StringBuilder();
        for (Candidate one : answer.candidates()) {
            text.append(one.word()).append(one.text().isEmpty() ? "" : "\t").append(one.text())
                    .append('\n');
        }
        String word = line.getLast();
        switch (answer.ask()) {
            case NOTHING -> { }
            case FILE -> text.append(FILES);
            case DIRECTORY -> text.append(":directory\n");
            case COMMAND -> text.append(":command\n");
            case USER -> text.append(":user\n");
            case GROUP -> text.append(":group\n");
            case VARIABLE -> text.append(":variable\n");
            case SERVICE -> {
                List<String> names = ServiceWord.isPath(word) ? List.of() : services(kernel, word);
                for (String name : names) {
                    text.append(name).append('\n');
                }
                text.append(names.isEmpty() ? FILES : "");
            }
        }
        return text.toString();
    }

    /** Names of services of the default tree, and of their loggers, that begin so. */
    private static List<String> services(Kernel kernel, String word) {
        List<String> found = new ArrayList<>();
        String tree = TreeLink.scanDirectory(kernel);
        if (kernel.files().list(tree) instanceof Ok<List<String>>(List<String> names)) {
            for (String name : names) {
                ServiceHome home = ServiceHome.of(tree + "/" + name);
                boolean is = name.charAt(0) != '.' && name.indexOf('\n') < 0;
                add(found, is && isDirectory(kernel.files(), home), name, word);
                add(found, is && isDirectory(kernel.files(), home.logger()),
                        name + "/" + ServiceHome.LOG, word);
            }
        }
        found.sort(String::compareTo);
        return found;
    }

    private static void add(List<String> found, boolean is, String name, String word) {
        if (is && name.startsWith(word)) {
            found.add(name);
        }
    }

    private static boolean isDirectory(Files files, ServiceHome home) {
        return files.info(home.directory()) instanceof Ok<FileInfo>(FileInfo info)
                && info.isDirectory();
    }

    @Override
    public @Nullable Description about(String program) {
        Applet applet = suite.named().apply(program);
        return applet == null ? null : applet.syntax().description();
    }

    @Override
    public List<String> programs() {
        return suite.names().get();
    }

    @Override
    public String purpose(String program) {
        String purpose = suite.purpose(program);
        return purpose == null ? "" : purpose;
    }
}

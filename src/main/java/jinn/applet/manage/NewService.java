package jinn.applet.manage;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.control.ServiceHome;
import jinn.control.TreeLink;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.OwnProgram;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.text.Visible;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Ok;

/** Makes a service directory to begin with. It is there whole, or not at all. */
final class NewService implements Applet {

    /** As svscan takes names where nobody says otherwise. */
    private static final int NAME_MAX = 251;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                new - makes a service directory to begin with: run, a logger, and comments
                --in,-i dir: there; in the working directory by default
                --daemon,-d command: what run becomes, as a line for sh
                --finish,-f: with a script for what to do after each end
                --no-log,-L: without a logger
                name: of the service
                [word...]: what run becomes, as words; without it, run is to be written
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String name = checked(options.operand(0));
        String within = options.value('i').orElse("");
        String path = within.isEmpty() ? name : Bytes.withoutSlashes(within) + "/" + name;
        Result<FileInfo> there = kernel.files().linkInfo(path);
        if (there.isOk()) {
            throw Fatal.usage(path + " is there already");
        }
        if (!there.failedWith(Errno.ENOENT)) {
            there.orFatal("stat", path);
        }
        String command = command(options);
        String own = own(kernel);
        var scripts = new NewScripts(name, command, own);
        var making = new Making(kernel.files(), (within.isEmpty() ? "" : within + "/")
                + ".new." + kernel.processes().self().number(), new ArrayList<>());
        try {
            making.all(scripts, options);
            kernel.files().rename(making.top, path).orFatal("make", path);
        } catch (Fatal fatal) {
            making.undo();
            throw fatal;
        }
        new Report(kernel, "new").print(told(kernel, options, path));
        return 0;
    }

    private static String checked(String name) {
        String wrong = name.isEmpty() ? "it is empty"
                : name.startsWith(".") ? "svscan passes over what begins with a dot"
                : name.indexOf('/') >= 0 ? "a slash is in it; --in says where to make it"
                : name.length() > NAME_MAX ? "svscan takes " + NAME_MAX + " bytes at most" : "";
        for (int i = 0; i < name.length() && wrong.isEmpty(); i++) {
            wrong = name.charAt(i) < ' ' || name.charAt(i) == 0x7f
                    ? "a control character is in it" : "";
        }
        if (!wrong.isEmpty()) {
            throw Fatal.usage("no name for a service: " + Visible.word(name) + ": " + wrong);
        }
        return name;
    }

    /** A line for sh; empty where nobody has said what to start. */
    private static String command(Options options) {
        List<String> words = options.operandsAfter(1);
        String line = options.value('d').orElse("");
        if (options.has('d') && (!words.isEmpty() || line.isEmpty() || line.indexOf('\n') >= 0)) {
            throw Fatal.usage("--daemon takes one line, and no words go with it");
        }
        StringBuilder quoted = new StringBuilder(line);
        for (String word : words) {
            quoted.append(quoted.isEmpty() ? "" : " ").append(NewScripts.quoted(word));
        }
        return quoted.toString();
    }

    /** What scripts call: jinn, where PATH leads to this very file by that name. */
    private static String own(Kernel kernel) {
        String file = OwnProgram.file(kernel).orElse("jinn");
        String search = PathSearch.own(kernel);
        for (String directory : Bytes.fields(search, ':')) {
            if (kernel.files().info(directory + "/jinn") instanceof Ok<FileInfo>(FileInfo found)) {
                return kernel.files().info(file) instanceof Ok<FileInfo>(FileInfo own)
                        && own.identity().equals(found.identity()) ? "jinn"
                        : NewScripts.quoted(file);
            }
        }
        return NewScripts.quoted(file);
    }

    /** The files, below a name that no scanner looks at. */
    private record Making(Files files, String top, List<String> made) {

        private static final int PLAIN = 0666;
        private static final int SCRIPT = 0777;

        /** Modes are what the umask leaves. */
        void all(NewScripts scripts, Options options) {
            directory(top);
            ServiceHome home = ServiceHome.of(top);
            file(home.run(), scripts.run(), SCRIPT);
            if (scripts.command().isEmpty()) {
                file(home.down(), "", PLAIN);
            }
            if (options.has('f')) {
                file(home.finish(), scripts.finish(), SCRIPT);
            }
            if (!options.has('L')) {
                directory(home.logger().directory());
                file(home.logger().run(), scripts.logger(), SCRIPT);
            }
        }

        private void directory(String path) {
            files.makeDirectory(path, SCRIPT).orFatal("make", path);
            made.add(path);
        }

        private void file(String path, String text, int permissions) {
            OpenMode mode = OpenMode.WRITE.with(OpenMode.CREATE | OpenMode.EXCLUSIVE)
                    .permissions(permissions);
            Fd fd = files.open(path, mode).orFatal("make", path);
            made.add(path);
            Report.putAll(files, fd, Bytes.toArray(text)).orFatal("write", path);
            files.close(fd);
        }

        void undo() {
            for (int i = made.size() - 1; i >= 0; i--) {
                if (!files.remove(made.get(i)).isOk()) {
                    files.removeDirectory(made.get(i));
                }
            }
        }
    }

    private static String told(Kernel kernel, Options options, String path) {
        boolean written = options.has('d') || options.operands().size() > 1;
        StringBuilder text = new StringBuilder("made " + path + "\n");
        text.append("    " + path + "/run: what it starts").append(written ? "" : ": write it")
                .append('\n');
        if (!written) {
            text.append("    " + path + "/down: keeps it from starting before that\n");
        }
        if (options.has('f')) {
            text.append("    " + path + "/finish: what is done after each end\n");
        }
        if (!options.has('L')) {
            text.append("    " + path + "/log/run: its logger; it writes to " + path
                    + "/log/main\n");
        }
        text.append("next\n");
        String tree = TreeLink.scanDirectory(kernel);
        String word = NewScripts.quoted(path);
        boolean isIn = kernel.files().info(tree) instanceof Ok<FileInfo>(FileInfo one)
                && kernel.files().info(parent(path)) instanceof Ok<FileInfo>(FileInfo other)
                && one.identity().equals(other.identity());
        text.append("    jinn ").append(isIn ? "svscanctl -a " : "svlink ")
                .append(NewScripts.quoted(tree)).append(isIn ? "" : " " + word)
                .append(": gives it to the tree\n");
        String name = NewScripts.quoted(Bytes.baseName(path));
        text.append("    jinn ").append(written ? "status " + name : "enable --now " + name)
                .append(written ? ": tells how it is\n" : ": starts it, once run is written\n");
        return text.toString();
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "." : slash == 0 ? "/" : path.substring(0, slash);
    }
}

package jinn.applet.instance;

import java.util.List;
import jinn.applet.Applet;
import jinn.control.ServiceHome;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.option.Range;
import jinn.system.OwnProgram;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.walk.TreeCopy;

/** Writes a service directory, or two sources for s6-rc, for a service with instances. */
final class InstanceMaker implements Applet {

    private static final long INSTANCES_MAX = 90_000;
    private static final int FOR_ALL = 0777;
    private static final int READABLE = 0666;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                instance-maker - writes a service directory for a service with instances
                -c max: the largest number of instances, up to 90000; 500 by default
                -u user: instances run as that user
                -l loguser: the logger runs as that user
                -L logdir: adds a logger that writes to this directory
                -t stamptype: its time stamps: 0 none, 1 TAI64N (the default), 2 ISO 8601, 3 both
                -n nfiles: its number of files; 10 by default
                -s filesize: their size; 1000000 by default
                -S maxsize: their total size
                -P prefix: a prefix for each line of the log
                -r service[/logger[/pipeline]]: sources for s6-rc, with these names
                template: the service directory that is copied for instances
                dir: the directory to write
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        var writer = new Writer(kernel, options,
                OwnProgram.file(kernel).orElse("jinn"));
        String template = options.operand(0);
        String directory = options.operand(1);
        List<String> names = options.has('r')
                ? Bytes.fields(options.value('r').orElse(""), '/') : List.of();
        writer.check(template, names);
        if (options.has('r')) {
            writer.writeSources(template, directory, names);
        } else {
            writer.writeService(template, directory, FOR_ALL);
            if (options.has('L')) {
                writer.writeLogger(directory + "/log", FOR_ALL);
            }
        }
        return 0;
    }

    /** Writes the files. {@code program} is this one's own, which scripts call. */
    private record Writer(Kernel kernel, Options options, String program) {

        /** All that can be wrong, before there is anything half made. */
        void check(String template, List<String> names) {
            for (char number : "ctnsS".toCharArray()) {
                options.number(number, 0);
            }
            String logDirectory = options.value('L').orElse("/");
            if (!logDirectory.startsWith("/")) {
                throw Fatal.usage("the log directory has to be an absolute path");
            }
            if (options.number('t', 1) > 3) {
                throw Fatal.usage("the stamp type has to be 0, 1, 2 or 3");
            }
            if (names.contains("") || names.size() > 3) {
                throw Fatal.usage("-r takes service, service/logger or service/logger/pipeline");
            }
            if (names.size() > 1 && !options.has('L')) {
                throw Fatal.usage("a logger (-r) without a log directory (-L)");
            }
            kernel.files().visit(template, _ -> {
            }).orFatal("read directory", template);
        }

        void writeSources(String template, String directory, List<String> names) {
            make(directory);
            String service = directory + "/" + names.getFirst();
            writeService(template, service, READABLE);
            write(service + "/type", "longrun\n", READABLE);
            if (names.size() > 1) {
                String logger = directory + "/" + names.get(1);
                writeLogger(logger, READABLE);
                write(logger + "/type", "longrun\n", READABLE);
                write(service + "/producer-for", names.get(1) + "\n", READABLE);
                write(logger + "/consumer-for", names.getFirst() + "\n", READABLE);
                if (names.size() > 2) {
                    write(logger + "/pipeline-name", names.get(2) + "\n", READABLE);
                }
            }
        }

        void writeService(String template, String directory, int permissions) {
            make(directory);
            make(directory + "/instance");
            make(directory + "/instances");
            make(directory + "/template");
            var report = new Report(kernel, "instance-maker");
            long max = new Range(1, INSTANCES_MAX).near(options, 'c', 500, report);
            write(directory + "/notification-fd", "3\n", READABLE);
            write(ServiceHome.of(directory).run(), "#!/bin/sh\nexec 2>&1\nexec " + asUser('u')
                    + quoted(program) + " svscan -d3 -c" + max + " -- instance\n", permissions);
            if (!new TreeCopy(kernel, report).copy(template, directory + "/template")) {
                throw new Fatal(Fatal.SYSTEM, "unable to copy " + template);
            }
        }

        void writeLogger(String directory, int permissions) {
            make(directory);
            long stamps = options.number('t', 1);
            String script = ((stamps & 1) != 0 ? "t " : "") + ((stamps & 2) != 0 ? "T " : "")
                    + "n" + options.number('n', 10) + " s" + options.number('s', 1_000_000)
                    + (options.has('S') ? " S" + options.number('S', 0) : "")
                    + options.value('P').map(prefix -> " " + quoted("p" + prefix)).orElse("");
            write(directory + "/notification-fd", "3\n", READABLE);
            write(ServiceHome.of(directory).run(), "#!/bin/sh\nexec " + asUser('l')
                    + quoted(program)
                    + " log -bd3 -- " + script + " " + quoted(options.value('L').orElse(""))
                    + "\n", permissions);
        }

        private String asUser(char letter) {
            return options.value(letter)
                    .map(user -> quoted(program) + " setuidgid " + quoted(user) + " ").orElse("");
        }

        /** As one word for a shell. */
        private static String quoted(String word) {
            return "'" + word.replace("'", "'\\''") + "'";
        }

        private void make(String directory) {
            kernel.files().makeDirectory(directory, FOR_ALL)
                    .orFatal("make directory", directory);
        }

        private void write(String path, String text, int permissions) {
            Files files = kernel.files();
            OpenMode fresh = OpenMode.WRITE.with(OpenMode.CREATE | OpenMode.EXCLUSIVE)
                    .permissions(permissions);
            Fd fd = files.open(path, fresh).orFatal("make", path);
            Report.putAll(files, fd, Bytes.toArray(text)).orFatal("write to", path);
            files.close(fd);
        }
    }
}

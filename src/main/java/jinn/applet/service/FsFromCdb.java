package jinn.applet.service;

import java.util.List;
import jinn.access.Cdb;
import jinn.access.Rule;
import jinn.access.RuleTable;
import jinn.applet.Applet;
import jinn.kernel.Errno;
import jinn.kernel.Fatal;
import jinn.kernel.Fd;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.OpenMode;
import jinn.kernel.Report;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.option.Options;
import jinn.text.Bytes;

/** Takes a file of compiled access rules apart into a directory. */
final class FsFromCdb implements Applet {

    private static final int DIRECTORY_PERMISSIONS = 0755;
    private static final OpenMode FILE = OpenMode.REPLACE.permissions(0644);

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("", List.of(), "accessrules-fs-from-cdb dir cdbfile");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String directory = options.operand(0);
        String path = options.operand(1);
        RuleTable table = RuleTable.load(kernel, path).orFatal("read", path);
        List<Cdb.Entry> entries = table.cdb().all();
        kernel.files().makeDirectory(directory, DIRECTORY_PERMISSIONS)
                .orFatal("make directory", directory);
        for (Cdb.Entry entry : entries) {
            Rule rule = Rule.decode(entry.value());
            if (rule == null || !isKey(entry.key())) {
                throw Fatal.system("understand a rule in", path, Errno.EINVAL);
            }
            write(kernel.files(), directory, entry.key(), rule);
        }
        return 0;
    }

    /** Nothing that leads out of the directory. */
    private static boolean isKey(String key) {
        int slash = key.indexOf('/');
        return slash > 0 && CdbFromFs.KINDS.contains(key.substring(0, slash))
                && isName(key.substring(slash + 1));
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && !name.startsWith(".") && name.indexOf('/') < 0
                && name.indexOf('\0') < 0;
    }

    private static void write(Files files, String directory, String key, Rule rule) {
        String kind = directory + "/" + key.substring(0, key.indexOf('/'));
        if (files.makeDirectory(kind, DIRECTORY_PERMISSIONS) instanceof Failed<Done>(Errno errno)
                && errno != Errno.EEXIST) {
            throw Fatal.system("make directory", kind, errno);
        }
        String place = directory + "/" + key;
        make(files, place);
        file(files, place + (rule.allows() ? "/allow" : "/deny"), "");
        if (!rule.changes().isEmpty()) {
            make(files, place + "/env");
        }
        for (String change : rule.listed()) {
            int equals = change.indexOf('=');
            String name = equals < 0 ? change : change.substring(0, equals);
            if (!isName(name)) {
                throw Fatal.system("make a file of the variable", name, Errno.EINVAL);
            }
            file(files, place + "/env/" + name,
                    equals < 0 ? "" : change.substring(equals + 1) + "\n");
        }
        if (!rule.script().isEmpty()) {
            file(files, place + "/exec", rule.script());
        }
    }

    private static void make(Files files, String path) {
        files.makeDirectory(path, DIRECTORY_PERMISSIONS).orFatal("make directory", path);
    }

    private static void file(Files files, String path, String text) {
        Fd fd = files.open(path, FILE).orFatal("create", path);
        var written = Report.putAll(files, fd, Bytes.toArray(text));
        files.close(fd);
        written.orFatal("write", path);
    }
}

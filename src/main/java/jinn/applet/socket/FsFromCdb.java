package jinn.applet.socket;

import jinn.access.Cdb;
import jinn.access.Rule;
import jinn.access.RuleTable;
import jinn.applet.Applet;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.walk.TreeRemoval;

/** Takes a file of compiled access rules apart into a directory, whole or not at all. */
final class FsFromCdb implements Applet {

    private static final int READERS = 0444;
    private static final int OWN_DIRECTORY = 0700;
    private static final int OWN_FILE = 0600;

    /** Which a reader of the directory takes from the end of a value. */
    private static final String BLANKS = " \t\r";

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                accessrules-fs-from-cdb - unpacks a file of compiled access rules into a directory
                dir: the directory, which must not exist
                cdbfile: the compiled rules
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String directory = options.operand(0);
        String path = options.operand(1);
        FileInfo info = kernel.files().info(path).orFatal("stat", path);
        RuleTable table = RuleTable.load(kernel, path).orFatal("read", path);
        var writer = new Writer(kernel.files(), directory, info.permissions() & READERS);
        writer.make(directory);
        try {
            for (Cdb.Entry entry : table.cdb().all()) {
                Rule rule = Rule.decode(entry.value());
                if (rule == null || !isKey(entry.key())) {
                    throw Fatal.system("understand a rule in", path, Errno.EINVAL);
                }
                writer.write(entry.key(), rule);
            }
        } catch (Fatal fatal) {
            // Half of the rules would let in whom the other half denies.
            new TreeRemoval(kernel).remove(directory);
            throw fatal;
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

    /** Makes the files, for those who may read the compiled ones: values may be secrets. */
    private record Writer(Files files, String directory, int readers) {

        void write(String key, Rule rule) {
            String kind = directory + "/" + key.substring(0, key.indexOf('/'));
            if (!files.info(kind).isOk()) {
                make(kind);
            }
            String place = directory + "/" + key;
            make(place);
            file(place + (rule.allows() ? "/allow" : "/deny"), "");
            if (!rule.changes().isEmpty()) {
                make(place + "/env");
            }
            for (String change : rule.listed()) {
                variable(place + "/env/", change);
            }
            if (!rule.script().isEmpty()) {
                file(place + "/exec", rule.script());
            }
        }

        /** A newline is a zero byte again. What would be read as less than it is is wrong. */
        private void variable(String place, String change) {
            int equals = change.indexOf('=');
            String name = equals < 0 ? change : change.substring(0, equals);
            String value = equals < 0 ? "" : change.substring(equals + 1);
            boolean trimmed = !value.isEmpty()
                    && BLANKS.indexOf(value.charAt(value.length() - 1)) >= 0;
            if (!isName(name) || trimmed) {
                throw Fatal.system("make a file of the variable", name, Errno.EINVAL);
            }
            file(place + name, equals < 0 ? "" : value.replace('\n', '\0') + "\n");
        }

        void make(String path) {
            files.makeDirectory(path, OWN_DIRECTORY | readers | readers >> 2)
                    .orFatal("make directory", path);
        }

        private void file(String path, String text) {
            OpenMode fresh = OpenMode.REPLACE.permissions(OWN_FILE | readers);
            Fd fd = files.open(path, fresh).orFatal("create", path);
            var written = Report.putAll(files, fd, Bytes.toArray(text));
            files.close(fd);
            written.orFatal("write", path);
        }
    }
}

package jinn.applet.socket;

import java.util.ArrayList;
import java.util.List;
import jinn.access.Cdb;
import jinn.access.CdbFile;
import jinn.access.Rule;
import jinn.access.RuleDirectory;
import jinn.access.RuleTable;
import jinn.applet.Applet;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.text.Octal;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Compiles a directory of access rules into one file. */
final class CdbFromFs implements Applet {

    static final List<String> KINDS = List.of("gid", "ip4", "ip6", "reversedns", "uid");

    private static final int DEFAULT_PERMISSIONS = 0600;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                accessrules-cdb-from-fs - compiles a directory of access rules into one file
                -m,--mode mode: the file's permissions, octal; 600 by default
                cdbfile: the file, replaced atomically
                dir: the rules
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String path = options.operand(0);
        String directory = options.operand(1);
        int permissions = options.value('m').isEmpty() ? DEFAULT_PERMISSIONS
                : Octal.parse(options.value('m').get()).orElseThrow(options::wrong);
        kernel.files().list(directory).orFatal("read directory", directory);
        List<Cdb.Entry> entries = new ArrayList<>();
        for (String kind : KINDS) {
            for (String name : names(kernel.files(), directory + "/" + kind)) {
                add(entries, new RuleDirectory(kernel, directory), kind + "/" + name);
            }
        }
        byte[] bytes = CdbFile.of(entries);
        if (bytes.length > RuleTable.SIZE_MAX) {
            throw Fatal.system("write", path, Errno.EFBIG);
        }
        replace(kernel.files(), path, permissions, bytes);
        return 0;
    }

    private static List<String> names(Files files, String directory) {
        Result<List<String>> listed = files.list(directory);
        // A symlink that leads nowhere may have led to denials.
        boolean missing = listed.failedWith(Errno.ENOENT)
                && files.linkInfo(directory).failedWith(Errno.ENOENT);
        List<String> names = new ArrayList<>(missing ? List.of()
                : listed.orFatal("read directory", directory));
        names.removeIf(name -> name.startsWith("."));
        names.sort(String::compareTo);
        return names;
    }

    /** What neither allows nor denies is no rule. */
    private static void add(List<Cdb.Entry> entries, RuleDirectory rules, String key) {
        switch (rules.find(key)) {
            case Ok<Rule>(Rule rule) when rule.fits() ->
                entries.add(new Cdb.Entry(key, rule.encoded()));
            case Ok<Rule> _ -> throw Fatal.system("encode", key, Errno.E2BIG);
            case Failed<Rule>(Errno errno) when errno == Errno.ENOENT -> {
            }
            case Failed<Rule>(Errno errno) -> throw Fatal.system("read", key, errno);
        }
    }

    /** In one step: servers read the old rules or the new ones. */
    private static void replace(Files files, String path, int permissions, byte[] bytes) {
        String fresh = path + ".new";
        files.remove(fresh);
        OpenMode mode = OpenMode.REPLACE.with(OpenMode.EXCLUSIVE).permissions(permissions);
        Fd fd = files.open(fresh, mode).orFatal("create", fresh);
        Result<Done> done = files.setPermissions(fd, permissions);
        if (Report.putAll(files, fd, bytes) instanceof Failed<Integer>(Errno errno)) {
            done = new Failed<>(errno);
        }
        done = done.isOk() ? files.sync(fd) : done;
        files.close(fd);
        done = done.isOk() ? files.rename(fresh, path) : done;
        if (!done.isOk()) {
            files.remove(fresh);
        }
        done.orFatal("write", path);
    }
}

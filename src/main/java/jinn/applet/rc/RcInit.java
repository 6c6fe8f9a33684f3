package jinn.applet.rc;

import jinn.applet.Applet;
import jinn.control.Layout;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.rc.init.Initiation;
import jinn.rc.init.Order;
import jinn.system.RealPath;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;

/** Makes the live directory of services that depend on each other. */
final class RcInit implements Applet {

    private static final char DEREFERENCE = 'd';

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                rc-init - makes a live directory, and has its longruns supervised
                -c,--bootdb database: the compiled database, an absolute path; \
                /etc/s6-rc/compiled/current by default
                -l,--livedir live: the live directory, an absolute path; /run/s6-rc by default
                -p,--prefix prefix: begins the names of its services in the scan directory
                -t,--timeout timeoutms: how long supervisors may take to come; 0, the default, \
                means for ever
                -d,--dereference: the database that symlinks lead to now is the one, whatever they \
                lead to later
                ~-D,--no-dereference: the path of the database as it is; this is the default
                -b,--block: waits for others who make the same directory, or lock the database
                ~-B,--no-block: fails where they do; this is the default
                scandir: where a scanner runs, an absolute path
                4: the database is none, or damaged
                102: a live directory of other settings is in use
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String scanDirectory = options.operand(0);
        options.refuseOperandsAfter(1);
        String database = options.value('c').orElse(Layout.RC_BOOT_DATABASE);
        String prefix = options.value('p').orElse("");
        if (prefix.indexOf('/') >= 0 || prefix.indexOf('\n') >= 0 || prefix.startsWith(".")) {
            throw Fatal.usage("a prefix has no slash, no newline and no dot in front: " + prefix);
        }
        String live = live(absolute(options.value('l').orElse(Layout.RC_LIVE)));
        long timeoutMs = options.number('t', 0);
        absolute(scanDirectory);
        if (options.lastOf("dD", 'D') == DEREFERENCE) {
            database = RealPath.of(kernel.files(), database).orFatal("find", database);
        }
        new Initiation(new Report(kernel, "rc-init"), new Order(absolute(database), live, prefix,
                scanDirectory, timeoutMs, options.lastOf("bB", 'B') == 'b')).perform();
        return 0;
    }

    private static String absolute(String path) {
        if (!path.startsWith("/")) {
            throw Fatal.usage(path + " is no absolute path");
        }
        return path;
    }

    private static String live(String path) {
        String live = Bytes.withoutSlashes(path);
        if (live.equals("/")) {
            throw Fatal.system("make", path, Errno.EEXIST);
        }
        return live;
    }
}

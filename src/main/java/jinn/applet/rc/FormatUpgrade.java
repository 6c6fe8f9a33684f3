package jinn.applet.rc;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.control.Layout;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.rc.database.Atomic;
import jinn.rc.database.Database;
import jinn.rc.database.DatabaseDirectory;
import jinn.rc.database.RecordLock;
import jinn.rc.live.LiveDirectory;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.value.Fatal;
import org.jspecify.annotations.Nullable;

/** Gives a live directory the database of the same sources that another version compiled. */
final class FormatUpgrade implements Applet {

    private static final int DIFFERENT = 1;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                rc-format-upgrade - has a live directory use another database of the same services
                -v,--verbosity verbosity: 0 errors alone; 1, the default, warnings, too
                ~-t,--timeout ms: nothing waits for so long; taken for those who give it
                -l,--livedir live: the live directory; /run/s6-rc by default
                -b,--block: waits for whoever has locked it
                database: the new one, an absolute path
                1: it has other services, or has them in another order
                4: it is none, or damaged; or the state is
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String path = options.operand(0);
        options.refuseOperandsAfter(1);
        boolean patient = options.has('b');
        options.number('t', 0);
        boolean warns = options.number('v', 1) > 0;
        if (!path.startsWith("/")) {
            throw Fatal.usage(path + " is no absolute path");
        }
        Files files = kernel.files();
        LiveDirectory live = LiveDirectory.of(options.value('l').orElse(Layout.RC_LIVE));
        live.take(files, RecordLock.Way.EXCLUSIVE, patient);
        Database fresh = new DatabaseDirectory(path).read(kernel, patient);
        live.readState(files, fresh);
        List<String> names = longruns(fresh);
        List<String> directories = new ArrayList<>(
                files.list(live.services()).orFatal("read directory", live.services()));
        names.sort(String::compareTo);
        directories.sort(String::compareTo);
        if (!names.equals(directories)) {
            throw different(path);
        }
        Database old = old(kernel, live, patient);
        if (old == null) {
            if (warns) {
                new Report(kernel, "rc-format-upgrade").warning("the old database cannot be read:"
                        + " the order of services is taken to be the same");
            }
        } else if (!isNumberedAlike(old, fresh)) {
            throw different(path);
        }
        new SmallFiles(files).replaceLink(path, live.compiled())
                .orFatal("replace", live.compiled());
        return 0;
    }

    private static Fatal different(String path) {
        return new Fatal(DIFFERENT, path + " does not number the same services alike:"
                + " rc-update changes to it");
    }

    /** Null where it is gone, or of a format that is no longer read. */
    private static @Nullable Database old(Kernel kernel, LiveDirectory live, boolean patient) {
        try {
            return live.database().read(kernel, patient);
        } catch (Fatal _) {
            return null;
        }
    }

    private static List<String> longruns(Database database) {
        List<String> names = new ArrayList<>();
        for (Atomic atomic : database.atomics()) {
            if (atomic.isLongrun()) {
                names.add(atomic.name());
            }
        }
        return names;
    }

    private static boolean isNumberedAlike(Database old, Database fresh) {
        boolean alike = old.atomics().size() == fresh.atomics().size();
        for (int i = 0; alike && i < old.atomics().size(); i++) {
            Atomic one = old.atomics().get(i);
            Atomic other = fresh.atomics().get(i);
            alike = one.name().equals(other.name()) && one.isLongrun() == other.isLongrun();
        }
        return alike;
    }
}

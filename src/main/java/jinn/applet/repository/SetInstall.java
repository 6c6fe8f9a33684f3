package jinn.applet.repository;

import java.util.Optional;
import jinn.applet.Applet;
import jinn.control.Layout;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.rc.live.LiveDirectory;
import jinn.rc.repository.BootDatabase;
import jinn.rc.repository.Contents;
import jinn.rc.update.Conversions;
import jinn.text.Bytes;
import jinn.value.Fatal;

/** Has a machine use the database of a set, now and when it boots. */
final class SetInstall implements Applet {

    private static final int NOT_UP_TO_DATE = 7;
    private static final String NO_UPDATE = "--no-update";

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                rc-set-install - has a machine use the database of a set, now and when it boots
                -v,--verbosity verbosity: 0 errors alone; 1, the default, warnings, too; 2 more
                -r,--repodir repository: /var/lib/s6-rc/repository by default
                -c,--bootdb link: to the database, an absolute path; \
                /etc/s6-rc/compiled/current by default
                -l,--livedir live: the live directory, an absolute path; /run/s6-rc by default
                -f,--conversion-file file: which services get other names, and which restart
                -b,--block: wait for whoever has locked the live directory or a database
                -K,--keep-old: keep the old database, and print its path
                -e,--force-essentials: stop those as well that have to stop; this is the default
                |-E,--no-force-essentials: never stop essential services
                --no-update: for the next boot alone
                set: its name
                1: it is in use, but services did not start; the old one is booted from
                2: the same, for want of time
                3: there is no set of that name; or the file names a service that is not there
                4: a database or the state is none; or the file gives a name that nobody has
                5: a line of the file is of a bundle, or renames a service of the suite
                6: two lines are of one service, or two services would be the same one
                7: the set was changed since it was compiled
                9: services did not stop; the old database is in use
                10: there was no time to stop all services; the old database is in use
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String name = options.operand(0);
        options.refuseOperandsAfter(1);
        String link = absolute(options.value('c').orElse(Layout.RC_BOOT_DATABASE));
        LiveDirectory live = new LiveDirectory(
                absolute(options.value('l').orElse(Layout.RC_LIVE)));
        RepositoryCall call = RepositoryCall.of(kernel, options, "rc-set-install");
        Contents contents = call.lock();
        call.repository().require(kernel.files(), name);
        String database = call.repository().committed(kernel.files(), name);
        if (database == null || !contents.isUpToDate(name)) {
            throw new Fatal(NOT_UP_TO_DATE, "the database of " + name
                    + " is not up to date: rc-set-commit compiles it");
        }
        return new Installation(call, new BootDatabase(call.report(), link), live,
                !options.has(NO_UPDATE)).perform(database, new Installation.Wish(
                        conversions(kernel, options), options.lastOf("Ee", 'e') == 'e',
                        options.has('b'), options.has('K')));
    }

    private static String absolute(String path) {
        if (!path.startsWith("/")) {
            throw Fatal.usage(path + " is no absolute path");
        }
        return Bytes.withoutSlashes(path);
    }

    private static Conversions conversions(Kernel kernel, Options options) {
        Optional<String> file = options.value('f');
        return file.isEmpty() ? Conversions.NONE : Conversions.readFile(kernel, file.get());
    }
}

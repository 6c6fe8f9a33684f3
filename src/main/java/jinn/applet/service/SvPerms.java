package jinn.applet.service;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jinn.applet.Applet;
import jinn.control.ServiceHome;
import jinn.control.ServiceWord;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.text.Ids;
import jinn.value.Account;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** Says, and sets, who may see, command and listen to a service. */
final class SvPerms implements Applet {

    private static final int INCORRECT = 1;

    /** No file's permissions. */
    private static final int NEVER = -1;

    /** What one of the three places gets; without a group that of its owner. */
    private record Grant(int permissions, OptionalInt group) {
    }

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                svperms - shows, or sets, who may see a service, give it orders and listen to \
                its events
                -v: shows it also after a change
                -u: only its owner may see it
                |-g group: this group may see it
                |-G group: this group may see it and give it orders
                |-o: everybody may see it
                |-O group: everybody may see it, and this group may give it orders
                -e: everybody may listen to its events
                |-E group: this group may listen to its events
                servicedir...
                1: something is missing, or has a mode that is none of these
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.operand(0);
        var report = new Report(kernel, "svperms");
        char access = options.lastOf("ugGoO", '-');
        char events = options.lastOf("eE", '-');
        List<String> services = ServiceWord.directories(kernel, options.operands());
        if (access == '-' && events == '-') {
            return showAll(kernel, report, services);
        }
        // Who is to have it is known before anything of it is given.
        OptionalInt accessors = group(kernel, options, access);
        OptionalInt listeners = group(kernel, options, events);
        for (String directory : services) {
            var service = new Service(kernel, report, OpenService.of(kernel, directory));
            if (access != '-') {
                service.setAccess(forStatus(access, accessors), forControl(access, accessors));
            }
            if (events != '-') {
                service.setEvents(forEvents(listeners));
            }
            service.open.close(service.open.home());
        }
        return options.has('v') ? showAll(kernel, report, services) : 0;
    }

    private static OptionalInt group(Kernel kernel, Options options, char letter) {
        if ("uoe-".indexOf(letter) >= 0) {
            return OptionalInt.empty();
        }
        String text = options.value(letter).orElse("");
        if (text.startsWith(":")) {
            return OptionalInt.of(Ids.parse(text.substring(1)).orElseThrow(options::wrong));
        }
        return OptionalInt.of(kernel.users().group(text).ifPresent("look up", text)
                .orElseThrow(() -> Fatal.usage("unknown group: " + text)));
    }

    private static Grant forStatus(char access, OptionalInt group) {
        return switch (access) {
            case 'u' -> new Grant(0700, OptionalInt.empty());
            case 'g', 'G' -> new Grant(0710, group);
            default -> new Grant(0711, OptionalInt.empty());
        };
    }

    private static Grant forControl(char access, OptionalInt group) {
        return access == 'G' || access == 'O'
                ? new Grant(0620, group) : new Grant(0600, OptionalInt.empty());
    }

    private static Grant forEvents(OptionalInt group) {
        return new Grant(group.isPresent() ? 03730 : 01733, group);
    }

    /** A service whose permissions change. */
    private record Service(Kernel kernel, Report report, OpenService open) {

        void setAccess(Grant forStatus, Grant forControl) {
            Fd supervise = open.directory(ServiceHome.SUPERVISE);
            set(supervise, ServiceHome.SUPERVISE, forStatus);
            String fifo = ServiceHome.HERE.control();
            Fd control = open.fifo(supervise, Bytes.baseName(fifo), fifo);
            set(control, fifo, forControl);
            open.close(control);
            open.close(supervise);
        }

        void setEvents(Grant forEvents) {
            Fd events = open.directory(ServiceHome.EVENTS);
            set(events, ServiceHome.EVENTS, forEvents);
            open.close(events);
        }

        private void set(Fd fd, String shown, Grant grant) {
            int gid = grant.group.isPresent() ? grant.group.getAsInt() : primaryGroup();
            open.change(fd, shown, gid, grant.permissions);
        }

        /** Of the service's owner, who is asked for where somebody wants to know. */
        private int primaryGroup() {
            String path = ServiceHome.of(open.path()).supervise();
            int uid = kernel.files().info(path).orFatal("stat", path).owner().uid();
            String who = "the owner of " + path;
            Optional<String> name = kernel.users().userName(uid).ifPresent("look up", who);
            Optional<Account> account = name.isEmpty() ? Optional.empty()
                    : kernel.processes().account(name.get()).ifPresent("look up", who);
            if (account.isEmpty()) {
                report.warning("unknown owner of " + path + ": taking the group of root");
                return 0;
            }
            return account.get().gid();
        }
    }

    private static int showAll(Kernel kernel, Report report, List<String> directories) {
        int code = 0;
        for (String directory : directories) {
            var shown = new Shown(kernel, report, directory);
            ServiceHome home = ServiceHome.of(directory);
            boolean right = shown.say("status", home.supervise(), 0710, 0711)
                    && shown.say("control", home.control(), 0620, NEVER);
            right &= shown.say("events", home.events(), 03730, 01733);
            code = right ? code : INCORRECT;
        }
        return code;
    }

    /** A service whose permissions are told. */
    private record Shown(Kernel kernel, Report report, String directory) {

        /** One line; false where there is nothing right to say, and a warning instead. */
        boolean say(String what, String path, int forGroup, int forAll) {
            return switch (kernel.files().info(path)) {
                case Failed<FileInfo>(Errno errno) -> {
                    report.unable("stat", path, errno);
                    yield false;
                }
                case Ok<FileInfo>(FileInfo info) -> {
                    String who = who(info, forGroup, forAll);
                    if (who == null) {
                        report.warning(path + " has incorrect permissions: "
                                + Integer.toOctalString(info.permissions()));
                    } else {
                        report.print(directory + " " + what + ": " + who + "\n");
                    }
                    yield who != null;
                }
            };
        }

        private @Nullable String who(FileInfo info, int forGroup, int forAll) {
            int permissions = info.permissions();
            if (permissions == forAll) {
                return "public";
            }
            if (permissions == forGroup) {
                int gid = info.owner().gid();
                return "group " + (kernel.users().groupName(gid) instanceof Ok<String>(String name)
                        ? name : Ids.text(gid));
            }
            boolean owners = permissions == 0700 || permissions == 0600;
            return owners ? "owner" : null;
        }
    }
}

package jinn.guide;

import java.util.ArrayList;
import java.util.List;
import jinn.option.Packed;
import jinn.text.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * What programs are for: a few words under which to find them.
 *
 * @param name one word, which is no program's
 * @param programs in the order in which to read of them; not all need be there
 */
public record Theme(String name, String title, List<String> programs) {

    /** A line each: the name, the title, and the programs; written as a description is. */
    private static final String THEMES = """
            themes - what programs are for
            everyday services, day by day: status why logs start stop restart reload signal enable \
            disable import new environment check tree top metrics report lint help version \
            completion
            services one service and its supervisor: svc svstat svwait svok svlisten svlisten1 \
            supervise svdt svdt-clear svperms permafailon
            trees scan directories, instances, trees of users: svscan svscanctl svscanboot svlink \
            svunlink instance-maker instance-create instance-delete instance-control \
            instance-status instance-list usertree-maker
            readiness when a daemon is ready, and daemons that go away: notifyoncheck \
            notify-fd-from-socket notify-socket-from-fd background-watch fghack
            dependencies services that depend on each other: apply plan deps chart \
            rc-compile rc-init rc rc-db rc-dryrun rc-format-upgrade rc-oneshot-run rc-update \
            rc-repo-init rc-repo-sync rc-repo-list rc-set-new rc-set-copy rc-set-delete \
            rc-set-status rc-set-change rc-set-fix rc-set-commit rc-set-install
            logging loggers and what they write: log tai64n tai64nlocal socklog ucspilogd
            containers a command as the main program: run keepcode keepcommand overlay-suexec
            machine starting and ending a machine: init init-maker linux-init linux-init-maker \
            shutdown halt poweroff reboot hpr telinit runlevel shutdownd logouthookd umountall nuke
            state what changes a process and becomes another program: setuidgid applyuidgid \
            envuidgid confine schedule envdir softlimit setlock setsid nice cd umask execline-cd \
            execline-umask posix-cd posix-umask
            scripts the language of scripts, execline: execlineb foreground background if ifelse \
            ifte ifthenelse case forx forstdin forbacktickx loopwhilex pipeline runblock trap \
            tryexec wait exec exit eltest test
            variables those of scripts: define importas multidefine multisubstitute backtick \
            withstdinas elgetopt elgetpositionals elglob dollarat shift export unexport \
            export-array emptyenv envfile getcwd getpid homeof
            descriptors files and pipes of a script: redirfd fdmove fdclose fdswap fdblock \
            fdreserve piperw heredoc seekablepipe
            sockets servers on Unix domain sockets: ipcserver ipcserver-socketbinder ipcserverd \
            ipcserver-access ipcclient ioconnect connlimit accessrules-cdb-from-fs \
            accessrules-fs-from-cdb sudo sudoc sudod
            holding descriptors that outlive their owners: fdholder-daemon fdholderd \
            fdholder-store fdholder-retrieve fdholder-delete fdholder-list fdholder-getdump \
            fdholder-setdump fdholder-transferdump
            events fifo directories: mkfifodir cleanfifodir ftrig-listen ftrig-listen1 ftrig-wait \
            ftrig-notify ftrigrd
            files utilities for files: cat chmod chown hiercopy linkname ln ls mkdir mkfifo mknod \
            mount overlay-stat rename rm rmrf sync tail touch umount update-symlinks
            words utilities for words and lines: basename clock cut dirname dumpenv echo env expr \
            format-filter grep head printenv quote quote-filter seq sort uniquename unquote \
            unquote-filter
            rest utilities for the rest: false true hostname kill maximumtime pause sleep \
            install-links
            """;

    /** All of them, in the order in which to read of them. */
    public static List<Theme> all() {
        List<Theme> themes = new ArrayList<>();
        List<String> lines = Bytes.fields(Packed.text(THEMES), '\n');
        for (String line : lines.subList(1, lines.size() - 1)) {
            int blank = line.indexOf(' ');
            int colon = line.indexOf(": ");
            themes.add(new Theme(line.substring(0, blank), line.substring(blank + 1, colon),
                    Bytes.fields(line.substring(colon + 2), ' ')));
        }
        return themes;
    }

    public static @Nullable Theme named(String name) {
        for (Theme theme : all()) {
            if (theme.name.equals(name)) {
                return theme;
            }
        }
        return null;
    }

    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Theme theme : all()) {
            names.add(theme.name);
        }
        return names;
    }
}

package jinn.applet.process;

import java.util.List;
import jinn.applet.Applet;
import jinn.confine.Performer;
import jinn.confine.Plan;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.value.Fatal;

/** Takes rights away and becomes the program that shall not have them. */
final class Confine implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                confine - takes rights away, then executes another program
                = confine [option...] prog...
                --user user: that user, with its groups
                --group group: that group in place of the user's own
                --supplementary-groups groups: groups besides, with commas between
                --no-new-privileges: no set-id bit and no file gives rights
                --capabilities capabilities: capabilities that there may be; ~ before: all but these
                --ambient-capabilities capabilities: capabilities that another user gets
                --private-tmp: empty /tmp and /var/tmp
                --protect-system yes|full|strict: /usr and /boot, also /etc, or all is read-only
                --protect-home yes|read-only|tmpfs: how /home, /root and /run/user are closed
                *--read-write path: stays as it is below what is read-only; - before: if it is there
                *--read-only path: is read-only
                *--inaccessible path: cannot be used
                --private-devices: a /dev with no hardware
                --private-network: a network of its own, without interfaces
                --private-mounts: what it mounts, nobody else sees
                --protect-kernel-tunables: /proc/sys, /sys and their like are read-only
                --protect-control-groups: /sys/fs/cgroup is read-only
                --protect-hostname: a host name of its own
                --protect-proc noaccess|invisible|ptraceable|default: hides processes of others
                --best-effort: warns of what the kernel refuses, and goes on without it
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(0);
        Performer.perform(kernel, Plan.of(options), new Report(kernel, "confine"));
        PathSearch.exec(kernel, program);
        return Fatal.SYSTEM;
    }
}

package jinn.confine;

import java.util.ArrayList;
import java.util.List;
import jinn.confine.Rule.Access;
import jinn.confine.Step.Ambient;
import jinn.kernel.Confinement.Space;
import jinn.option.Options;
import jinn.text.Bytes;
import jinn.value.Fatal;

/**
 * What the options of confine ask for, in the order in which it has to be done: mounts want root,
 * who wants groups wants root too, and after no-new-privileges nothing is given any more.
 */
public final class Plan {

    private static final String LOST_WITH_DEVICES = "MKNOD,SYS_RAWIO";

    private final List<Step> before = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<String> mounts = new ArrayList<>();
    private final List<Step> bounds = new ArrayList<>();
    private final List<Step> after = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private String user = "";
    private String group = "";
    private Ambient ambient = new Ambient("", 0);

    /** Of the bounding set; the option is empty where none was given. */
    private Ambient bounding = new Ambient("", 0);
    private boolean bestEffort;

    private Plan() {
    }

    /** Misuse where a value makes no sense. */
    public static Plan of(Options options) {
        Plan plan = new Plan();
        for (Options.Given given : options.all()) {
            String option = given.value();
            int equals = option.indexOf('=');
            String name = equals < 0 ? option : option.substring(0, equals);
            plan.take(option, name, option.substring(equals + 1));
        }
        return plan;
    }

    public boolean isBestEffort() {
        return bestEffort;
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>(before);
        if (!mounts.isEmpty()) {
            steps.add(new Step.Mounts(mounts, rules));
        }
        if (!bounding.option().isEmpty()) {
            steps.add(new Step.Bound(bounding.option(), bounding.set()));
        }
        // Whoever is another user then may change the set no more.
        steps.addAll(bounds);
        var become = new Step.Become(user, group, groups, ambient);
        if (!become.isNobodyElse() || ambient.set() != 0) {
            steps.add(become);
        }
        steps.addAll(after);
        return steps;
    }

    private void take(String option, String name, String value) {
        switch (name) {
            case "--user" -> user = value;
            case "--group" -> group = value;
            case "--supplementary-groups" -> {
                for (String one : Bytes.fields(value.replace(',', ' '), ' ')) {
                    if (!one.isEmpty()) {
                        groups.add(one);
                    }
                }
            }
            case "--no-new-privileges" -> after.add(new Step.NoNewPrivileges(option));
            case "--capabilities" -> bounding = new Ambient(option, bound(name, value));
            case "--ambient-capabilities" -> ambient = new Ambient(option,
                    ambient.set() | Capabilities.of(name, value));
            case "--private-network" -> before.add(new Step.Separate(option, Space.NETWORK));
            case "--protect-hostname" -> before.add(new Step.Separate(option, Space.HOST_NAME));
            case "--best-effort" -> bestEffort = true;
            default -> takeMounts(option, name, value);
        }
    }

    private long bound(String option, String list) {
        boolean isFirst = bounding.option().isEmpty();
        return list.startsWith("~")
                ? (isFirst ? Capabilities.ALL : bounding.set())
                        & ~Capabilities.of(option, list.substring(1))
                : (isFirst ? 0 : bounding.set()) | Capabilities.of(option, list);
    }

    private void takeMounts(String option, String name, String value) {
        mounts.add(option);
        switch (name) {
            case "--private-tmp" -> all(option, Access.TEMPORARY, "/tmp /var/tmp");
            case "--private-devices" -> {
                all(option, Access.DEVICES, "/dev");
                bounds.add(new Step.Bound(option,
                        ~Capabilities.of(option, LOST_WITH_DEVICES)));
            }
            case "--protect-system" -> protectSystem(option, value);
            case "--protect-home" -> all(option, home(option, value), "/home /root /run/user");
            case "--protect-kernel-tunables" -> {
                all(option, Access.READ_ONLY, "/proc/sys /proc/sysrq-trigger /proc/latency_stats"
                        + " /proc/acpi /proc/timer_stats /proc/fs /proc/irq /sys");
                all(option, Access.INACCESSIBLE, "/proc/kallsyms /proc/kcore");
                all(option, Access.READ_WRITE, "/sys/fs/cgroup");
            }
            case "--protect-control-groups" -> all(option, Access.READ_ONLY, "/sys/fs/cgroup");
            case "--protect-proc" -> protectProc(option, value);
            case "--read-write" -> path(option, Access.READ_WRITE, value);
            case "--read-only" -> path(option, Access.READ_ONLY, value);
            case "--inaccessible" -> path(option, Access.INACCESSIBLE, value);
            default -> {
                // --private-mounts wants no more than that.
            }
        }
    }

    private void all(String option, Access access, String paths) {
        for (String path : Bytes.fields(paths, ' ')) {
            rules.add(new Rule(option, path, access, true));
        }
    }

    private void path(String option, Access access, String value) {
        boolean optional = value.startsWith("-");
        String path = optional ? value.substring(1) : value;
        if (!path.startsWith("/")) {
            throw Fatal.usage(option + ": not an absolute path");
        }
        rules.add(new Rule(option, path, access, optional));
    }

    private void protectSystem(String option, String value) {
        switch (value) {
            case "yes" -> all(option, Access.READ_ONLY, "/usr /boot /efi");
            case "full" -> all(option, Access.READ_ONLY, "/usr /boot /efi /etc");
            case "strict" -> {
                all(option, Access.READ_ONLY, "/");
                all(option, Access.READ_WRITE, "/dev /proc /sys");
            }
            default -> throw unknown(option);
        }
    }

    private static Access home(String option, String value) {
        return switch (value) {
            case "yes" -> Access.INACCESSIBLE;
            case "read-only" -> Access.READ_ONLY;
            case "tmpfs" -> Access.EMPTY;
            default -> throw unknown(option);
        };
    }

    private void protectProc(String option, String value) {
        switch (value) {
            case "noaccess", "invisible", "ptraceable" ->
                all(option, Access.PROCESSES, "/proc");
            case "default" -> mounts.removeLast();
            default -> throw unknown(option);
        }
    }

    private static Fatal unknown(String option) {
        return Fatal.usage(option + ": unknown word");
    }
}

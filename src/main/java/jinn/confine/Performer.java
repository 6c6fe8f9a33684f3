package jinn.confine;

import java.util.ArrayList;
import java.util.List;
import jinn.confine.Step.Ambient;
import jinn.kernel.Confinement;
import jinn.kernel.Confinement.Capabilities;
import jinn.kernel.Kernel;
import jinn.system.Report;
import jinn.text.Ids;
import jinn.value.Account;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/**
 * Does what a plan says. What the kernel refuses ends the start, or with best effort is told; the
 * change of the user and of groups ends it always, for else the program would have more rights.
 */
public final class Performer {

    /** More than any kernel has; it says itself where its own end. */
    private static final int CAPABILITIES_MAX = 64;

    private final Kernel kernel;
    private final Confinement confinement;
    private final Refusals refusals;
    private final Layers layers;

    private Performer(Kernel kernel, Refusals refusals) {
        this.kernel = kernel;
        confinement = kernel.confinement();
        this.refusals = refusals;
        layers = new Layers(kernel, refusals);
    }

    public static void perform(Kernel kernel, Plan plan, Report report) {
        Performer performer = new Performer(kernel, new Refusals(report, plan.isBestEffort()));
        Who who = Who.NOBODY;
        for (Step step : plan.steps()) {
            // Who is who has to be known before the files that tell it may be out of sight.
            who = step instanceof Step.Become become ? performer.who(become) : who;
        }
        for (Step step : plan.steps()) {
            performer.perform(step, who);
        }
    }

    private void perform(Step step, Who who) {
        switch (step) {
            case Step.Separate separate -> refusals.check(separate(separate.space()),
                    separate.option());
            case Step.Mounts mounts -> layers.mount(mounts);
            case Step.Bound bound -> refusals.check(bound(bound.kept()), bound.option());
            case Step.Become become -> become(become, who);
            case Step.NoNewPrivileges(String option) ->
                refusals.check(confinement.forbidNewPrivileges(), option);
        }
    }

    private Result<Done> separate(Confinement.Space space) {
        Result<Done> done = confinement.separate(space);
        return done.isOk() && space == Confinement.Space.NETWORK
                ? confinement.startLoopback() : done;
    }

    /** Inheritable ones as well: an exec of root's would give them back. */
    private Result<Done> bound(long kept) {
        for (int number = 0; number < CAPABILITIES_MAX; number++) {
            if ((kept >>> number & 1) != 0) {
                continue;
            }
            Result<Boolean> bounding = confinement.isBounding(number);
            if (bounding.failedWith(Errno.EINVAL)) {
                break;
            }
            Result<Done> dropped = switch (bounding) {
                case Failed<Boolean>(Errno errno) -> new Failed<>(errno);
                case Ok<Boolean>(Boolean has) ->
                    has ? confinement.dropFromBounding(number) : Result.DONE;
            };
            if (!dropped.isOk()) {
                return dropped;
            }
        }
        return switch (confinement.capabilities()) {
            case Failed<Capabilities>(Errno errno) -> new Failed<>(errno);
            case Ok<Capabilities>(Capabilities now) ->
                confinement.setCapabilities(new Capabilities(now.effective(), now.permitted(),
                        now.inheritable() & kept));
        };
    }

    /** Negative numbers where nothing changes; the group comes first among the groups. */
    private record Who(long uid, long gid, List<Integer> groups) {

        static final Who NOBODY = new Who(-1, -1, List.of());
    }

    private Who who(Step.Become become) {
        if (become.isNobodyElse()) {
            return Who.NOBODY;
        }
        List<Integer> groups = new ArrayList<>();
        long uid = -1;
        long gid = -1;
        if (!become.user().isEmpty()) {
            Account account = account(become.user());
            uid = account.uid();
            gid = account.gid();
            groups.addAll(account.groups());
        }
        if (!become.group().isEmpty()) {
            gid = group(become.group());
            groups.addFirst((int) gid);
        }
        for (String name : become.groups()) {
            groups.add(group(name));
        }
        return new Who(uid, gid, groups);
    }

    private Account account(String name) {
        var id = Ids.parse(name);
        Result<String> known = id.isEmpty() ? new Ok<>(name)
                : kernel.users().userName(id.getAsInt());
        return known.ifPresent("look up", name)
                .flatMap(n -> kernel.processes().account(n).ifPresent("look up", n))
                .orElseThrow(() -> new Fatal(Fatal.SYSTEM, "unknown user: " + name));
    }

    private int group(String name) {
        var id = Ids.parse(name);
        return !id.isEmpty() ? id.getAsInt() : kernel.users().group(name)
                .ifPresent("look up group", name)
                .orElseThrow(() -> new Fatal(Fatal.SYSTEM, "unknown group: " + name));
    }

    private void become(Step.Become become, Who who) {
        Ambient ambient = become.ambient();
        boolean changes = who.uid >= 0 && who.uid != 0;
        if (ambient.set() != 0 && changes) {
            refusals.check(confinement.keepPermitted(), ambient.option());
        }
        if (!become.isNobodyElse()) {
            kernel.users().setGroups(who.groups).orFatal("change", "groups");
        }
        if (who.gid != -1) {
            int gid = (int) who.gid;
            kernel.users().setGroup(gid).orFatal("change to group", Ids.text(gid));
        }
        if (who.uid != -1) {
            kernel.users().setUser((int) who.uid).orFatal("change to user", become.user());
        }
        if (ambient.set() != 0) {
            refusals.check(keep(ambient.set(), changes), ambient.option());
        }
    }

    /** {@code only} where whatever else was kept for another user goes. */
    private Result<Done> keep(long set, boolean only) {
        Result<Capabilities> known = confinement.capabilities();
        if (!(known instanceof Ok<Capabilities>(Capabilities now))) {
            return new Failed<>(((Failed<Capabilities>) known).errno());
        }
        Result<Done> done = confinement.setCapabilities(only ? new Capabilities(set, set, set)
                : new Capabilities(now.effective(), now.permitted(), now.inheritable() | set));
        for (int number = 0; number < CAPABILITIES_MAX && done.isOk(); number++) {
            done = (set >>> number & 1) != 0 ? confinement.raiseAmbient(number) : done;
        }
        return done;
    }
}

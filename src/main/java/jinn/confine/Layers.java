package jinn.confine;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Confinement;
import jinn.kernel.Kernel;
import jinn.system.RealPath;
import jinn.system.StandardFds;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Mounting;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/**
 * Mounts for one program, from outer directories to inner ones. What is to stay as it is below
 * something read-only is cloned before all else, so that it has the flags that it had.
 */
final class Layers {

    private static final int HARMLESS = Mounting.NO_DEVICES | Mounting.NO_SET_ID;
    private static final int EMPTY = HARMLESS | Mounting.NO_EXEC | Mounting.READ_ONLY;
    private static final String TMPFS = "tmpfs";

    private final Kernel kernel;
    private final Confinement confinement;
    private final Refusals refusals;

    Layers(Kernel kernel, Refusals refusals) {
        this.kernel = kernel;
        confinement = kernel.confinement();
        this.refusals = refusals;
    }

    /** Nothing is mounted where these mounts would be everybody's. */
    void mount(Step.Mounts mounts) {
        Result<Done> own = confinement.separate(Confinement.Space.MOUNTS);
        own = own.isOk() ? confinement.stopSharingMounts() : own;
        if (!own.isOk()) {
            for (String option : mounts.options()) {
                refusals.check(own, option);
            }
            return;
        }
        String here = kernel.files().workingDirectory().orFatal("find", "the working directory");
        List<Layer> layers = new ArrayList<>();
        for (Rule rule : Rule.inOrder(found(mounts.rules()))) {
            Result<List<Device>> kept = kept(rule);
            if (refusals.check(kept, rule.option())
                    && kept instanceof Ok<List<Device>>(List<Device> devices)) {
                layers.add(new Layer(rule, devices));
            }
        }
        for (Layer layer : layers) {
            refusals.check(mount(layer), layer.rule.option());
        }
        // Else this process would still be below what is hidden now.
        kernel.files().enterDirectory(here).orFatal("enter", here);
    }

    /** A rule, and what was cloned for it. */
    private record Layer(Rule rule, List<Device> kept) {
    }

    /** Those that there are, by paths in which nothing leads elsewhere. */
    private List<Rule> found(List<Rule> rules) {
        List<Rule> found = new ArrayList<>();
        for (Rule rule : rules) {
            Result<String> path = RealPath.of(kernel.files(), rule.path());
            boolean missing = rule.optional() && path.failedWith(Errno.ENOENT);
            if (!missing && refusals.check(path, rule.option())
                    && path instanceof Ok<String>(String real)) {
                found.add(new Rule(rule.option(), real, rule.access(), rule.optional()));
            }
        }
        return found;
    }

    private Result<List<Device>> kept(Rule rule) {
        return switch (rule.access()) {
            case DEVICES -> Device.all(kernel);
            case READ_WRITE -> switch (confinement.cloneMounts(rule.path())) {
                case Failed<Fd>(Errno errno) -> new Failed<>(errno);
                case Ok<Fd>(Fd clone) -> new Ok<>(List.of(new Device.Cloned("", false, clone)));
            };
            case INACCESSIBLE, EMPTY, TEMPORARY, PROCESSES, READ_ONLY -> new Ok<>(List.of());
        };
    }

    private Result<Done> mount(Layer layer) {
        Rule rule = layer.rule;
        String path = rule.path();
        return switch (rule.access()) {
            case INACCESSIBLE -> close(path);
            case EMPTY -> tmpfs(path, EMPTY, "mode=0755");
            case TEMPORARY -> tmpfs(path, HARMLESS, "mode=1777");
            case DEVICES -> devices(path, layer.kept);
            case PROCESSES -> kernel.host().mount(new Mounting("proc", path, "proc",
                    HARMLESS | Mounting.NO_EXEC, "hidepid=" + rule.option()
                            .substring(rule.option().indexOf('=') + 1)));
            case READ_ONLY -> {
                Result<Done> done = rule.isRoot() ? Result.DONE : bind(path, path);
                yield done.isOk() ? confinement.restrict(path, Mounting.READ_ONLY, true) : done;
            }
            case READ_WRITE -> layer.kept.getFirst().put(kernel, path);
        };
    }

    private Result<Done> tmpfs(String path, int flags, String words) {
        return kernel.host().mount(new Mounting(TMPFS, path, TMPFS, flags, words));
    }

    private Result<Done> bind(String from, String path) {
        return kernel.host().mount(new Mounting(from, path, "",
                Mounting.BIND | Mounting.RECURSIVE, ""));
    }

    /** Root opens an empty file of any mode, but nobody a device where there are none. */
    private Result<Done> close(String path) {
        return switch (kernel.files().info(path)) {
            case Failed<FileInfo>(Errno errno) -> new Failed<>(errno);
            case Ok<FileInfo>(FileInfo info) when info.isDirectory() ->
                tmpfs(path, EMPTY, "mode=0");
            case Ok<FileInfo> _ -> {
                Result<Done> done = bind(StandardFds.NULL_DEVICE, path);
                yield done.isOk() ? confinement.restrict(path, EMPTY, false) : done;
            }
        };
    }

    private Result<Done> devices(String path, List<Device> devices) {
        Result<Done> done = tmpfs(path, Mounting.NO_SET_ID | Mounting.NO_EXEC, "mode=0755");
        for (Device device : devices) {
            done = done.isOk() ? device.put(kernel, path) : done;
        }
        return done.isOk() ? confinement.restrict(path, Mounting.READ_ONLY, false) : done;
    }
}

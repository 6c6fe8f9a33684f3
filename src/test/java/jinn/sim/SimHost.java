package jinn.sim;

import jinn.value.Errno;
import jinn.value.Result;
import jinn.value.Result.Done;

/** What only root asks for. */
final class SimHost implements Partial.Host {

    private static final int TITLE_MAX = 64;

    private final SimKernel kernel;
    private final SimProcess self;

    SimHost(SimKernel kernel, SimProcess self) {
        this.kernel = kernel;
        this.self = self;
    }

    private Result<Done> done(String name, Runnable body, Object... arguments) {
        return kernel.done(name, () -> {
            if (!self.who.isRoot()) {
                throw new Refused(Errno.EPERM);
            }
            body.run();
        }, arguments);
    }

    @Override
    public Result<Done> mountTmpfs(String path, int permissions, Mount how) {
        Tree tree = self.world.tree();
        return done("mountTmpfs", () -> {
            switch (how) {
                case FRESH -> tree.mount(self.from(), path, permissions);
                case REMOUNT -> tree.remount(self.from(), path);
            }
        }, path, how);
    }

    @Override
    public Result<Done> mount(String source, String path, String type) {
        if (!type.equals("devtmpfs")) {
            throw new UnsupportedOperationException("mount of a " + type);
        }
        return done("mount", () -> {
            self.world.tree().mount(self.from(), path, 0755);
            self.world.files().devices();
        }, source, path, type);
    }

    @Override
    public Result<String> hostName() {
        return kernel.result("hostName", () -> "simulated");
    }

    @Override
    public Result<Done> unmount(String path) {
        return done("unmount", () -> self.world.tree().unmount(self.from(), path), path);
    }

    /** Files that are there can still be written to, which nobody does in any scenario. */
    @Override
    public Result<Done> remountReadOnly(String path) {
        return done("remountReadOnly",
                () -> self.world.tree().remountReadOnly(self.from(), path), path);
    }

    @Override
    public Result<Done> stop(Stop how) {
        return done("stop", () -> {
            self.world.stop(how);
            self.waitUntil(() -> false);
        }, how);
    }

    @Override
    public Result<Done> takeKeyboard() {
        return done("takeKeyboard", () -> {
        });
    }

    @Override
    public void sync() {
        kernel.plain("sync", () -> "");
    }

    @Override
    public void setTitle(String title) {
        kernel.plain("setTitle", () -> {
            self.title = title.substring(0, Math.min(title.length(), TITLE_MAX));
            return "";
        }, title);
    }
}

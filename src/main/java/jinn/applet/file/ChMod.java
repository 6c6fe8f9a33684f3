package jinn.applet.file;

import jinn.applet.Applet;
import jinn.applet.portable.Modes;
import jinn.applet.portable.Operands;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.text.SymbolicMode;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.walk.Spot;

/** Changes the permissions of files. */
final class ChMod implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.operands("""
                chmod - changes the permissions of files
                -R: all that is in a directory, too
                mode
                file...
                1: something could not be changed
                """);
    }

    /** A mode may begin with a minus: none is an option but one. */
    @Override
    public int run(Kernel kernel, Options options) {
        boolean all = options.operand(0).equals("-R");
        int first = all || options.operand(0).equals("--") ? 1 : 0;
        String mode = options.operand(first);
        int umask = Modes.umask(kernel);
        Modes.applied(mode, new SymbolicMode.Base(0, false, umask));
        Operands operands = new Operands(kernel, "chmod");
        Wish wish = new Wish(kernel, mode, umask);
        Tree tree = new Tree(operands, wish::apply);
        for (String path : options.operandsFrom(first + 1)) {
            if (all) {
                tree.go(kernel, path);
            } else {
                operands.check(wish.apply(path), "change", path);
            }
        }
        return operands.exitCode();
    }

    /** The mode that files are to get. */
    private record Wish(Kernel kernel, String mode, int umask) {

        private int of(FileInfo info) {
            var base = new SymbolicMode.Base(info.permissions(), info.isDirectory(), umask);
            return Modes.applied(mode, base);
        }

        Result<Done> apply(String path) {
            return applyTo(kernel.files().open(path, OpenMode.HANDLE));
        }

        /** A symlink has no mode. */
        Result<Done> apply(Spot spot) {
            if (spot.opened() != null) {
                return kernel.files().setPermissions(spot.opened(), of(spot.info()));
            }
            return spot.info().type() == FileInfo.Type.SYMLINK ? Result.DONE : applyTo(
                    kernel.directories().open(spot.directory(), spot.name(), OpenMode.HANDLE));
        }

        /** One file is looked at and changed, whatever has its name by then. */
        private Result<Done> applyTo(Result<Fd> opened) {
            return switch (opened) {
                case Failed<Fd>(Errno errno) -> new Failed<>(errno);
                case Ok<Fd>(Fd handle) -> {
                    Result<Done> done = switch (kernel.files().info(handle)) {
                        case Failed<FileInfo>(Errno errno) -> new Failed<>(errno);
                        case Ok<FileInfo>(FileInfo info) ->
                                kernel.files().setPermissions(handle, of(info));
                    };
                    kernel.files().close(handle);
                    yield done;
                }
            };
        }
    }
}

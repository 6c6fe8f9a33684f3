package jinn.applet.file;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.text.Ids;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Prints owner, group and permissions of a file, a line each, for scripts to read. */
final class OverlayStat implements Applet {

    /** From the lowest bit of a mode to the highest. */
    private static final String PERMISSIONS = "oxoworgxgwgruxuwurosgsus";
    private static final int BITS = 12;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                overlay-stat - prints the owner and the permissions of a file, for scripts
                path
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String path = options.operand(0);
        options.refuseOperandsAfter(1);
        FileInfo info = kernel.files().info(path).orFatal("stat", path);
        FileInfo.Owner owner = info.owner();
        StringBuilder permissions = new StringBuilder();
        for (int i = 0; i < BITS; i++) {
            if ((info.permissions() >> i & 1) != 0) {
                permissions.append(PERMISSIONS, 2 * i, 2 * i + 2);
            }
        }
        new Report(kernel, "overlay-stat").print("uid=" + Ids.text(owner.uid())
                + "\nuser=" + name(kernel.users().userName(owner.uid()))
                + "\ngid=" + Ids.text(owner.gid())
                + "\ngroup=" + name(kernel.users().groupName(owner.gid()))
                + "\nperms=" + permissions + "\n");
        return 0;
    }

    /** Empty where the number has none. */
    private static String name(Result<String> found) {
        return switch (found) {
            case Ok<String>(String name) -> name;
            case Failed<String>(Errno errno) -> {
                if (errno != Errno.ENOENT) {
                    throw Fatal.system("read", "the names of users and groups", errno);
                }
                yield "";
            }
        };
    }
}

package jinn.view;

import java.util.List;
import jinn.control.Death;
import jinn.control.ServiceHome;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one service.
 *
 * @param deaths since its supervisor came, the oldest first
 * @param down whether a file keeps new supervisors from starting it
 * @param total what runs of it has taken
 * @param nowSeconds since 1970
 */
public record Findings(ServiceFacts facts, List<Death> deaths, boolean down, Settings settings,
        ProcessTree.Total total, long nowSeconds) {

    private static final int LINE_MAX = 64;

    /**
     * What its directory says of starts and ends, a line each; null where there is no such file.
     *
     * @param tells whether it says when it is ready
     * @param essential whether its end may be the end of the tree
     */
    public record Settings(@Nullable String maxDeaths, @Nullable String restartDelay,
            @Nullable String timeoutKill, boolean tells, boolean essential) {

        public static final Settings NONE = new Settings(null, null, null, false, false);
    }

    public static Findings of(Kernel kernel, ServiceFacts facts, ProcessTree.Total total) {
        Files files = kernel.files();
        ServiceHome home = ServiceHome.of(facts.directory());
        String prefix = home.prefix();
        boolean tells = files.info(prefix + "notification-fd").isOk()
                || files.info(prefix + "notify-socket").isOk();
        boolean essential = files.info(prefix + "flag-essential").isOk()
                || files.info(prefix + "flag-main").isOk();
        Settings settings = new Settings(line(files, prefix + "max-deaths"),
                line(files, prefix + "restart-delay"), line(files, prefix + "timeout-kill"),
                tells, essential);
        List<Death> deaths = new SmallFiles(files).read(home.deathTally())
                instanceof Ok<String>(String bytes) ? Death.tally(Bytes.toArray(bytes)) : List.of();
        return new Findings(facts, deaths, files.info(home.down()).isOk(), settings, total,
                kernel.clock().now().seconds());
    }

    private static @Nullable String line(Files files, String path) {
        return new SmallFiles(files).readBeginning(path, LINE_MAX)
                instanceof Ok<String>(String text) ? Bytes.firstLine(text) : null;
    }
}

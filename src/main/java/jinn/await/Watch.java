package jinn.await;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import jinn.control.ServiceHome;
import jinn.event.EventDirectory;
import jinn.kernel.Kernel;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Result;

/**
 * Listens to services, so that what is done to them from now on cannot be missed: listen first,
 * read where they are, give the orders, then wait.
 */
public final class Watch {

    /** Each has two descriptors; more than 4096 are not common. */
    public static final int SERVICES_MAX = 2000;
    public static final int TIMED_OUT = 99;

    /** An exit code has other meanings from there on. */
    private static final int NAMES_MAX = 8;
    private static final int FAILURES_TOLD_MAX = TIMED_OUT - 1;

    private final Kernel kernel;
    private final List<String> directories;
    private final Goal goal;
    private final Hearing hearing;
    private final List<Progress> progress = new ArrayList<>();

    private Watch(Kernel kernel, List<String> directories, Goal goal) {
        this.kernel = kernel;
        hearing = new Hearing(kernel);
        this.directories = directories;
        this.goal = goal;
    }

    /** What a service is that has no status, as no supervisor was ever there. */
    public enum Unsupervised {
        /** An error. */
        REFUSED,
        /** Down, until its supervisor comes. */
        AWAITED
    }

    /**
     * From the return on, nothing is missed. To be closed.
     *
     * @throws Fatal 100 where these are too many, 111 where a call fails
     */
    public static Watch open(Kernel kernel, List<String> directories, Goal goal,
            Unsupervised unsupervised) {
        if (directories.size() > SERVICES_MAX) {
            throw Fatal.usage("more than " + SERVICES_MAX + " services to wait for");
        }
        var watch = new Watch(kernel, directories, goal);
        watch.hearing.begin(() -> {
            for (String directory : directories) {
                watch.listen(directory, unsupervised);
            }
        });
        return watch;
    }

    private void listen(String directory, Unsupervised unsupervised) {
        ServiceHome home = ServiceHome.of(directory);
        new EventDirectory(kernel, home.events()).make();
        hearing.subscribe(home.events());
        Result<String> read = home.readStatus(kernel.files());
        // A supervisor that has no room for a status tells where its service is all the same.
        if (read.failedWith(Errno.ENOENT) && (unsupervised == Unsupervised.AWAITED
                || home.requireToKnow(kernel))) {
            progress.add(Progress.UNSUPERVISED);
            return;
        }
        progress.add(Progress.of(home.status(read)));
    }

    /** Who is enough. */
    public enum Quorum {
        ALL, ANY
    }

    /**
     * Waits until that many are there.
     *
     * @param timeoutMs 0 for as long as it takes
     * @throws Fatal the count of services that failed, or 99 when the time is over
     */
    public void await(Quorum quorum, long timeoutMs) {
        if (!hearing.await(() -> isOver(quorum), timeoutMs, this::hear)) {
            throw new Fatal(TIMED_OUT, "timed out waiting for "
                    + names(those(one -> !one.isAt(goal))));
        }
        refuseFailures();
    }

    private void hear(int place, String letters) {
        Progress now = progress.get(place);
        for (int i = 0; i < letters.length(); i++) {
            now = now.after(letters.charAt(i), goal);
        }
        progress.set(place, now);
    }

    private boolean isOver(Quorum quorum) {
        int arrived = 0;
        for (Progress one : progress) {
            arrived += one.isAt(goal) ? 1 : 0;
        }
        return arrived == progress.size() || quorum == Quorum.ANY && arrived > 0;
    }

    private void refuseFailures() {
        List<String> failed = those(Progress::failed);
        if (!failed.isEmpty()) {
            throw new Fatal(Math.min(failed.size(), FAILURES_TOLD_MAX),
                    "some services failed for good, or their supervisors left: "
                            + names(failed));
        }
    }

    private List<String> those(Predicate<Progress> chosen) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < progress.size(); i++) {
            if (chosen.test(progress.get(i))) {
                names.add(directories.get(i));
            }
        }
        return names;
    }

    /** For people: the first few. */
    public static String names(List<String> all) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(all.size(), NAMES_MAX); i++) {
            text.append(i == 0 ? "" : ", ").append(all.get(i));
        }
        return all.size() > NAMES_MAX ? text + " and " + (all.size() - NAMES_MAX) + " more"
                : text.toString();
    }

    public void close() {
        hearing.close();
    }
}

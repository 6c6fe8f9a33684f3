package jinn.applet.manage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jinn.applet.Applet;
import jinn.control.NotifyMessage;
import jinn.control.ServiceHome;
import jinn.control.ServiceStatus;
import jinn.control.ServiceWord;
import jinn.control.StatusSize;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.system.Variables;
import jinn.text.Bytes;
import jinn.text.Visible;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Running;
import org.jspecify.annotations.Nullable;

/** Prints the variables that a service has, or that its run will be started with. */
final class ShowEnvironment implements Applet {

    private static final int NOBODY = 1;
    private static final int SIZE_MAX = 8 * 1024 * 1024;
    private static final String SUPERVISE = "supervise";

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                environment - prints the variables that a service has, or will be started with
                --next,-n: what run is started with the next time, also where the service is up
                service
                1: nobody is there who could tell: no service, no supervisor
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseLateOptions(1);
        options.refuseOperandsAfter(1);
        String word = options.operand(0);
        String directory = ServiceWord.directory(kernel, word);
        var look = new Look(kernel, new Report(kernel, "environment"), ServiceHome.of(directory));
        if (!look.isService()) {
            throw new Fatal(NOBODY, word + ": " + ServiceWord.missing(kernel, word));
        }
        ServiceStatus status = look.home.statusOf(kernel.files());
        boolean isUp = status != null && status.isUp()
                && look.home.requireToKnow(kernel);
        if (isUp && status != null && !options.has('n')) {
            look.print(look.of(new Pid(status.pid())));
            return 0;
        }
        Pid giver = look.giver();
        if (giver == null) {
            throw new Fatal(NOBODY, word + ": no supervisor");
        }
        look.print(look.handedOn(look.of(giver)));
        return 0;
    }

    private record Look(Kernel kernel, Report report, ServiceHome home) {

        private Files files() {
            return kernel.files();
        }

        boolean isService() {
            return files().info(home.directory()) instanceof Ok<FileInfo>(FileInfo info)
                    && info.isDirectory();
        }

        /** As the process was executed: what it has made of them since, it alone knows. */
        List<String> of(Pid pid) {
            String path = "/proc/" + pid.number() + "/environ";
            List<String> variables = new ArrayList<>();
            String text = new SmallFiles(files()).read(path, SIZE_MAX).orFatal("read", path);
            for (String variable : Bytes.fields(text, '\0')) {
                if (variable.indexOf('=') > 0) {
                    variables.add(variable);
                }
            }
            return variables;
        }

        /**
         * Who has the environment that run is started with, untouched: the supervisor, where it
         * was executed; a supervisor that was forked has its title where variables stood, and
         * those of the scanner. Null where no supervisor is found.
         */
        @Nullable Pid giver() {
            List<Running> all = kernel.processes().living().orFatal("read", "/proc");
            Errno refused = null;
            for (Running one : all) {
                if (!one.title().contains(SUPERVISE)) {
                    continue;
                }
                switch (isHere(one)) {
                    case Ok<Boolean>(Boolean here) -> {
                        if (here) {
                            return isForked(one) ? one.parent() : one.pid();
                        }
                    }
                    case Failed<Boolean>(Errno errno) ->
                        refused = errno == Errno.EACCES || errno == Errno.EPERM ? errno : refused;
                }
            }
            if (refused != null && home.requireToKnow(kernel)) {
                throw Fatal.system("look at", "its supervisor", refused);
            }
            return null;
        }

        private Result<Boolean> isHere(Running one) {
            String cwd = "/proc/" + one.pid().number() + "/cwd";
            return switch (files().info(cwd)) {
                case Failed<FileInfo>(Errno errno) -> new Failed<>(errno);
                case Ok<FileInfo>(FileInfo info) -> new Ok<>(files().info(home.directory())
                        instanceof Ok<FileInfo>(FileInfo own)
                        && own.identity().equals(info.identity()) && isSupervisor(one));
            };
        }

        /** {@code supervise NAME}, as a title or as words, whatever path and prefix it has. */
        private static boolean isSupervisor(Running one) {
            List<String> words = Bytes.fields(one.title(), ' ');
            for (int i = 0; i < Math.min(2, words.size()); i++) {
                if (Bytes.baseName(words.get(i)).endsWith(SUPERVISE)) {
                    return true;
                }
            }
            return false;
        }

        /** A title is one word with blanks in it. */
        private boolean isForked(Running one) {
            String path = "/proc/" + one.pid().number() + "/cmdline";
            return new SmallFiles(files()).read(path) instanceof Ok<String>(String text)
                    && text.startsWith(SUPERVISE + " ");
        }

        /** What a supervisor changes in what it hands on. */
        List<String> handedOn(List<String> given) {
            var variables = new Variables(given);
            boolean large = files().info(home.status()) instanceof Ok<FileInfo>(FileInfo info)
                    && info.size() == ServiceStatus.SIZE_WITH_GROUP;
            variables = large ? variables.with(StatusSize.VARIABLE,
                    Integer.toString(ServiceStatus.SIZE_WITH_GROUP))
                    : variables.without(StatusSize.VARIABLE);
            if (files().info(home.directory() + "/notify-socket").isOk()
                    && !files().info(home.directory() + "/notification-fd").isOk()) {
                report.info("each start adds " + NotifyMessage.VARIABLE + ", another each time");
                variables = variables.without(NotifyMessage.VARIABLE);
            }
            return variables.all();
        }

        void print(List<String> variables) {
            List<String> sorted = new ArrayList<>(variables);
            sorted.sort(Comparator.naturalOrder());
            boolean terminal = files().terminalColumns(Fd.STDOUT).isOk();
            StringBuilder text = new StringBuilder();
            for (String variable : sorted) {
                text.append(terminal ? Visible.word(variable) : variable).append('\n');
            }
            report.print(text.toString());
        }
    }
}

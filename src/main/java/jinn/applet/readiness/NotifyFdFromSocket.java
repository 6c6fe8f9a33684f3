package jinn.applet.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import jinn.applet.Applet;
import jinn.control.NotifyMessage;
import jinn.kernel.Kernel;
import jinn.kernel.Sockets.Datagram;
import jinn.option.Options;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.system.Variables;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.Result.Ok;

/**
 * In ./run: becomes a program that tells its readiness by sd_notify(3), and leaves a process behind
 * that hears it and tells the supervisor in its way.
 */
final class NotifyFdFromSocket implements Applet {

    private static final String NAME = "notify-fd-from-socket";
    private static final int TIMED_OUT = 99;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                notify-fd-from-socket - executes a program and turns its sd_notify(3) into a \
                newline
                -f,--no-doublefork: the listening process is the program's child
                -3,--notification-fd fd: where the supervisor expects the newline
                -t,--timeout timeoutms: waits that long at most; 0, the default, means for ever
                ~-F fd
                ~-P fd
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        if (options.has('F')) {
            return options.has('f') ? listen(kernel, options)
                    : Companion.leaveAgain(kernel, NAME, options);
        }
        List<String> program = options.operandsFrom(0);
        long timeoutMs = options.number('t', 0);
        Fd notification = notification(kernel, options);
        NotifyMessage.Opened opened = NotifyMessage.open(kernel).orFatal("make", "socket");
        kernel.files().setInherited(opened.socket(), true).orFatal("keep", "socket");
        List<String> words = new ArrayList<>(List.of("-3" + notification.number(),
                "-t" + timeoutMs, "-F" + opened.socket().number(),
                "-P" + kernel.processes().self().number()));
        if (options.has('f')) {
            words.add("-f");
        }
        Companion.leave(kernel, NAME, words, !options.has('f'));
        kernel.files().close(opened.socket());
        kernel.files().close(notification);
        Variables.of(kernel).with(NotifyMessage.VARIABLE, opened.address()).exec(kernel, program);
        return Fatal.SYSTEM;
    }

    private static Fd notification(Kernel kernel, Options options) {
        OptionalLong number = OptionalLong.of(options.number('3', 0));
        if (!options.has('3')) {
            number = Decimal.parse(Bytes.firstLine(new SmallFiles(kernel.files())
                    .read("notification-fd").orFatal("read", "notification-fd")));
        }
        if (number.isEmpty() || number.getAsLong() > Integer.MAX_VALUE
                || !kernel.files().isOpen(new Fd((int) number.getAsLong()))) {
            throw Fatal.usage("the notification descriptor is not open");
        }
        return new Fd((int) number.getAsLong());
    }

    private static int listen(Kernel kernel, Options options) {
        Fd socket = new Fd((int) options.number('F', 0));
        Pid program = new Pid((int) options.number('P', 0));
        Report report = new Report(kernel, NAME);
        Companion companion = new Companion(kernel, program);
        companion.begin(socket, options.number('t', 0));
        kernel.signals().surviveBrokenPipes();
        while (true) {
            switch (companion.await(socket)) {
                case TIMED_OUT -> {
                    report.warning("timed out before " + NotifyMessage.READY);
                    return TIMED_OUT;
                }
                case OTHER_DIED -> {
                    return 0;
                }
                case READY -> {
                    if (isReady(kernel, socket, program)) {
                        report.put(new Fd((int) options.number('3', 0)), "\n")
                                .orFatal("write to", "the notification descriptor");
                        return 0;
                    }
                }
            }
        }
    }

    private static boolean isReady(Kernel kernel, Fd socket, Pid program) {
        byte[] buffer = new byte[NotifyMessage.SIZE_MAX];
        if (!(kernel.sockets().receiveDatagram(socket, buffer, false)
                instanceof Ok<Datagram>(Datagram message))) {
            return false;
        }
        kernel.files().closeForeign(message.descriptors());
        return NotifyMessage.has(buffer, Math.min(message.size(), buffer.length),
                NotifyMessage.READY) && NotifyMessage.isFrom(kernel, program, message.sender());
    }
}

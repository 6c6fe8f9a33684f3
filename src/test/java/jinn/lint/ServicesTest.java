package jinn.lint;

import static jinn.lint.Directories.entry;
import static jinn.lint.Directories.folder;
import static jinn.lint.Directories.goodRun;
import static jinn.lint.Directories.ofService;
import static jinn.lint.Directories.run;
import static jinn.lint.Directories.script;
import static jinn.lint.Directories.text;
import static org.assertj.core.api.Assertions.assertThat;

import jinn.lint.Look.Folder;
import jinn.lint.Look.Lost;
import jinn.lint.Look.Special;
import jinn.lint.Look.Text;
import jinn.supervise.settings.ServiceEntry;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.FileInfo.Identity;
import jinn.value.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServicesTest {

    @Test
    void whatCanWorkIsLeftAlone() {
        assertThat(ofService(goodRun(), entry("finish", script("#!/bin/sh\n")),
                entry("notification-fd", text("3\n")), entry("lock-fd", text("4\n")),
                entry("down", text("")), entry("flag-main", text("")),
                entry("restart-delay", text("5 10\n")), entry("restart-jitter", text("20")),
                entry("data", folder()), entry("env", folder()), entry("logs", folder()),
                entry("README", text("hello")), entry("run~", text("")),
                entry("supervise", folder()), entry("event", folder()),
                entry("log", folder(goodRun())))).isEmpty();
        assertThat(ofService(run("\177ELF and more"))).isEmpty();
        assertThat(ofService(goodRun(), entry("supervise", new Lost(Errno.ENOENT)))).isEmpty();
    }

    @Test
    void runHasToBeThereAndALoggersToo() {
        assertThat(ofService()).containsExactly("web/run:1: there is none");
        assertThat(ofService(entry("log", folder(goodRun()))))
                .containsExactly("web/run:1: there is none, only a logger");
        assertThat(ofService(entry("log", folder()), goodRun()))
                .containsExactly("web/log/run:1: there is none");
        assertThat(ofService(goodRun(), entry("log", folder(goodRun(), entry("log", folder())))))
                .containsExactly("web/log/log:1: it is not looked at: a logger has no logger");
        assertThat(ofService(goodRun(), entry("template", folder())))
                .containsExactly("web/template/run:1: there is none");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'it is empty'",
        "'exec sleep 1', 'no #! at its beginning: the kernel does not know what to run it by'",
        "' #!/bin/sh', '#! has to be the first two bytes'",
        "'#!/bin/sh^M', 'a carriage return at the end of the first line'",
        "'#!/bin/zork', 'unknown program: /bin/zork'",
        "'#!sh', 'the first line names no absolute path: sh'",
        "'#!/bin/sh -e -u', 'all that follows the path is one word: -e -u'",
        "'#!/usr/bin/env zork', 'unknown program: zork'",
        "'#!/usr/bin/env perl -w', 'all that follows the path is one word: perl -w'",
        "'#!/bin/execlineb^Jzork', 'unknown program: zork'",
        "'#!/bin/execlineb^J}', 'unmatched }'"})
    void whatTheKernelCannotRunIsToldOf(String content, String message) {
        String text = content.replace("^M", "\r").replace("^J", "\n");
        int line = text.indexOf('\n') > 0 ? 2 : 1;
        assertThat(ofService(run(text))).containsExactly("web/run:" + line + ": " + message);
    }

    @Test
    void firstLinesHaveALimitAndAByteOrderMarkIsNone() {
        assertThat(ofService(run("#!/bin/sh " + "x".repeat(245)))).isEmpty();
        assertThat(ofService(run("#!/bin/sh " + "x".repeat(246)))).singleElement().asString()
                .contains("no more than 255 bytes");
        assertThat(ofService(run("\u00ef\u00bb\u00bf#!/bin/sh"))).singleElement().asString()
                .contains("byte order mark");
        assertThat(ofService(run("#!/usr/bin/env perl"), entry("finish",
                script("#!/usr/bin/env -S perl -w")))).isEmpty();
    }

    @Test
    void modesAndRightsMatter() {
        assertThat(ofService(entry("run", text("#!/bin/sh\n"))))
                .containsExactly("web/run:1: it is not executable: chmod +x makes it so");
        assertThat(ofService(entry("run", new Text(new Result.Ok<>("#!/bin/sh\n"), true,
                new Result.Failed<>(Errno.EACCES)))))
                .containsExactly("web/run:1: unable to execute it: permission denied");
        Findings findings = new Findings();
        new Services(findings, Directories.HERE).check("web", folder(entry("run",
                new Text(new Result.Failed<>(Errno.EACCES), true, Result.DONE))), true);
        assertThat(findings.all()).singleElement().matches(Findings.Finding::unread);
        assertThat(ofService(goodRun(), entry("log", new Folder(new Identity(1, 1, 0),
                new Result.Failed<>(Errno.EACCES)))))
                .containsExactly("web/log:1: unable to list it: permission denied");
    }

    @Test
    void settingsAreReadAsTheSupervisorReadsThem() {
        assertThat(ofService(goodRun(), entry("timeout-kill", text("5s\n")),
                entry("max-death-tally", text("5000\n")), entry("down-signal", text("TREM")),
                entry("restart-delay", text("10 5")), entry("max-deaths", text("3"))))
                .containsExactly(
                        "web/timeout-kill:1: invalid timeout-kill: a number, digits alone and"
                                + " 10 at most, is wanted",
                        "web/max-death-tally:1: invalid max-death-tally: it is taken as 4096",
                        "web/down-signal:1: invalid down-signal: the name or the number of a"
                                + " signal is wanted",
                        "web/restart-delay:1: invalid restart-delay: one or two numbers of ms,"
                                + " one blank between, the lesser first, are wanted",
                        "web/max-deaths:1: invalid max-deaths: two numbers, one blank between,"
                                + " are wanted: deaths, and within how many ms");
    }

    @Test
    void carriageReturnsAreToldOfWhereverTheyAre() {
        assertThat(ofService(goodRun(), entry("notification-fd", text("3\r\n")),
                entry("timeout-finish", text("3\n\nmore\r\n")))).containsExactly(
                        "web/notification-fd:1: a carriage return",
                        "web/timeout-finish:3: a carriage return");
    }

    @Test
    void settingsThatDoNotGoTogether() {
        assertThat(ofService(goodRun(), entry("lock-fd", text("5")),
                entry("notification-fd", text("5")), entry("restart-healthy", text("1"))))
                .containsExactly("web/lock-fd:1: lock-fd and notification-fd are the same",
                        "web/restart-healthy:1: it has no effect without restart-delay");
    }

    @Test
    void kindsOfFilesMatter() {
        assertThat(ofService(entry("run", folder()), entry("timeout-kill", folder()),
                entry("down", folder()), entry("log", text("")), entry("event", text("")),
                entry("finish", new Special(FileInfo.Type.FIFO)),
                entry("data", new Special(FileInfo.Type.SOCKET)),
                entry("reload", new Lost(Errno.ENOENT)), entry("lock-fd", new Lost(Errno.ELOOP))))
                .containsExactly("web/run:1: it is a directory, not a file",
                        "web/timeout-kill:1: it is a directory, not a file",
                        "web/down:1: it is a directory, not a file",
                        "web/log:1: it is a file, not a directory: the service has no logger",
                        "web/event:1: it is a file, not a directory",
                        "web/finish:1: it is a fifo, not a file",
                        "web/reload:1: a symlink that leads nowhere",
                        "web/lock-fd:1: unable to stat it: " + Errno.ELOOP.reason());
    }

    @ParameterizedTest
    @CsvSource({"notification_fd, notification-fd", "Notification-FD, notification-fd",
        "timeoutkill, timeout-kill", "timeout-kil, timeout-kill", "finsh, finish",
        "flag-stdrr, flag-stderr", "Run, run", "downsignal, down-signal",
        "restart-delays, restart-delay", "max-death, max-deaths"})
    void namesThatAreNearToOnesThatCountAreToldOf(String name, String meant) {
        assertThat(NearNames.near(name)).isEqualTo(
                ServiceEntry.named(meant));
    }

    @ParameterizedTest
    @CsvSource({"runs", "logs", "conf", "timeout-down", "type", "README", "notification-fd~",
        ".run.swp", "nginx.conf", "check", "events"})
    void otherNamesAreTheServicesOwn(String name) {
        assertThat(NearNames.near(name)).isNull();
    }

    @Test
    void aNearNameIsOneWhereTheRealOneIsMissing() {
        assertThat(ofService(goodRun(), entry("timeout_kill", text("5")))).containsExactly(
                "web/timeout_kill:1: nobody heeds it: did you mean timeout-kill?");
        assertThat(ofService(goodRun(), entry("timeout_kill", text("5")),
                entry("timeout-kill", text("5")))).isEmpty();
        assertThat(ofService(goodRun(), entry("LOG", folder(goodRun())))).containsExactly(
                "web/LOG:1: nobody heeds it: did you mean log?");
        assertThat(ofService(goodRun(), entry("LOG", folder()), entry("Finish", folder())))
                .isEmpty();
    }
}

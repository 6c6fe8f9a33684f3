package jinn.lint;

import static jinn.lint.Directories.entry;
import static jinn.lint.Directories.folder;
import static jinn.lint.Directories.goodRun;
import static jinn.lint.Directories.ofScan;
import static jinn.lint.Directories.script;
import static jinn.lint.Directories.text;
import static org.assertj.core.api.Assertions.assertThat;

import jinn.lint.Look.Lost;
import jinn.lint.Look.Special;
import jinn.value.Errno;
import jinn.value.FileInfo;
import org.junit.jupiter.api.Test;

final class ScanDirectoryTest {

    @Test
    void whatAScannerTakesIsLeftAlone() {
        assertThat(ofScan(entry(".s6-svscan", folder(entry("SIGTERM", script("#!/bin/sh")),
                entry("SIGRTMIN+3", script("#!/bin/sh")), entry("crash", script("#!/bin/sh")),
                entry("lock", text("")), entry("control", new Special(FileInfo.Type.FIFO)))),
                entry(".git", folder()), entry(".README", text("")),
                entry(".s6-linux-init-shutdownd:web", folder(goodRun())),
                entry("s6-svscan-log", folder(goodRun(),
                        entry("fifo", new Special(FileInfo.Type.FIFO)))),
                entry("web", folder(goodRun())))).isEmpty();
    }

    @Test
    void whatAScannerSkipsIsToldOf() {
        String longName = "x".repeat(252);
        assertThat(ofScan(entry(".web", folder(goodRun())), entry("README", text("")),
                entry("fifo", new Special(FileInfo.Type.FIFO)),
                entry("gone", new Lost(Errno.ENOENT)), entry("loop", new Lost(Errno.ELOOP)),
                entry(longName, folder(goodRun())), entry("a\nb", folder(goodRun()))))
                .containsExactly(
                        "scan/.web:1: it is not looked at: its name begins with a dot",
                        "scan/README:1: it is skipped: a file, not a directory",
                        "scan/fifo:1: it is skipped: a fifo, not a directory",
                        "scan/gone:1: it is skipped: a symlink that leads nowhere",
                        "scan/loop:1: unable to stat it: " + Errno.ELOOP.reason(),
                        "scan/" + longName + ":1: it is skipped: name too long, more than 251"
                                + " bytes",
                        "scan/a\nb:1: a control character in its name: nobody can type it");
    }

    @Test
    void whatIsWrongWithServicesIsToldOfInTheirOrder() {
        assertThat(ofScan(entry("a", folder()), entry("b", folder(entry("log", folder())))))
                .containsExactly("scan/a/run:1: there is none",
                        "scan/b/run:1: there is none, only a logger",
                        "scan/b/log/run:1: there is none");
    }

    @Test
    void twoNamesOfADirectoryAreOneService() {
        var same = folder(goodRun());
        assertThat(ofScan(entry("a", same), entry("b", same))).containsExactly(
                "scan/b:1: it is the same directory as a: one service");
    }

    @Test
    void theCatchAllLoggerIsSpecial() {
        assertThat(ofScan(entry("s6-svscan-log", folder(goodRun(), entry("fifo", text("")),
                entry("log", folder(goodRun())))))).containsExactly(
                        "scan/s6-svscan-log/fifo:1: it is no fifo: nobody waits for the logger",
                        "scan/s6-svscan-log/log:1: it is not looked at: a logger has no logger");
    }

    @Test
    void scriptsOfTheScannerAreLookedAt() {
        assertThat(ofScan(entry(".s6-svscan", folder(entry("SIGTERM", text("#!/bin/sh")),
                entry("SIGKILL", script("#!/bin/sh")), entry("SIGCHLD", script("#!/bin/sh")),
                entry("Finish", script("#!/bin/sh")), entry("crsh", script("#!/bin/sh")),
                entry("finish", folder()), entry("crash", new Lost(Errno.ENOENT)),
                entry("SIGINT", new Special(FileInfo.Type.SOCKET)))))).containsExactly(
                        "scan/.s6-svscan/SIGTERM:1: it is not executable: chmod +x makes it so",
                        "scan/.s6-svscan/SIGKILL:1: nobody heeds it: no script is run on such a"
                                + " signal",
                        "scan/.s6-svscan/SIGCHLD:1: nobody heeds it: no script is run on such a"
                                + " signal",
                        "scan/.s6-svscan/Finish:1: nobody heeds it: did you mean finish?",
                        "scan/.s6-svscan/crsh:1: nobody heeds it: did you mean crash?",
                        "scan/.s6-svscan/finish:1: it is a directory, not a file",
                        "scan/.s6-svscan/crash:1: a symlink that leads nowhere",
                        "scan/.s6-svscan/SIGINT:1: it is a socket, not a file");
        assertThat(ofScan(entry(".s6-svscan", text("")))).containsExactly(
                "scan/.s6-svscan:1: it is no directory: a scanner cannot start");
    }
}

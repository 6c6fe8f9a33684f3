package jinn.lint;

import java.util.ArrayList;
import java.util.List;
import jinn.chain.Linter;
import jinn.lint.Findings.Finding;
import jinn.lint.Look.Entry;
import jinn.lint.Look.Folder;
import jinn.lint.Look.Text;
import jinn.option.Options;
import jinn.value.FileInfo.Identity;
import jinn.value.Result;

/** Directories as a test writes them. */
final class Directories {

    static final Linter.Programs HERE = new Linter.Programs() {

        @Override
        public Options.Syntax syntax(String program) {
            return null;
        }

        @Override
        public boolean exists(String program) {
            return program.equals("/bin/sh") || program.equals("/bin/execlineb")
                    || program.equals("/usr/bin/env") || program.equals("perl");
        }
    };

    private static long inodes;

    private Directories() {
    }

    static Entry entry(String name, Look look) {
        return new Entry(name, look);
    }

    static Entry run(String text) {
        return entry("run", script(text));
    }

    static Entry goodRun() {
        return run("#!/bin/sh\nexec sleep 1000\n");
    }

    static Text script(String text) {
        return new Text(new Result.Ok<>(text), true, Result.DONE);
    }

    static Text text(String text) {
        return new Text(new Result.Ok<>(text), false, Result.DONE);
    }

    static Folder folder(Entry... entries) {
        inodes++;
        return new Folder(new Identity(1, inodes, 0), new Result.Ok<>(List.of(entries)));
    }

    static List<String> lines(Findings findings) {
        List<String> lines = new ArrayList<>();
        for (Finding one : findings.all()) {
            lines.add(one.path() + ":" + one.line() + ": " + one.message());
        }
        return lines;
    }

    static List<String> ofService(Entry... entries) {
        Findings findings = new Findings();
        new Services(findings, HERE).check("web", folder(entries), true);
        return lines(findings);
    }

    static List<String> ofScan(Entry... entries) {
        Findings findings = new Findings();
        new ScanDirectory(findings, HERE).check("scan", List.of(entries));
        return lines(findings);
    }
}

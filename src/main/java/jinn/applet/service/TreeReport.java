package jinn.applet.service;

import jinn.applet.Applet;
import jinn.control.TreeLink;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.option.Range;
import jinn.report.Page;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.text.Bytes;

/** Writes a page about a tree: a person looks at it, or sends it to another one. */
final class TreeReport implements Applet {

    /** There are lines of logs in it. */
    private static final int FOR_ITS_OWNER = 0600;

    private static final Range LINES = new Range(0, 1000);
    private static final int LINES_DEFAULT = 20;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                report - writes a page about a tree of services, to look at or to send to somebody
                -o,--output file: into that file, which only you can read; else on stdout
                -n,--lines lines: the last so many of each log, 0 to 1000; 20 by default
                [scandir]: the scan directory; by default that of the default tree
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseOperandsAfter(1);
        int lines = (int) LINES.exact(options, 'n', LINES_DEFAULT);
        String directory = options.operands().isEmpty() ? TreeLink.scanDirectory(kernel)
                : options.operand(0);
        String page = Page.of(new TreeFacts(kernel, lines).of(directory));
        if (options.value('o').isPresent()) {
            write(kernel.files(), options.value('o').get(), page);
        } else {
            new Report(kernel, "report").print(page);
        }
        return 0;
    }

    /** In one step: an older page stays until this one is whole. */
    private static void write(Files files, String path, String page) {
        new SmallFiles(files).replace(path, Bytes.toArray(page), FOR_ITS_OWNER)
                .orFatal("write", path);
    }
}

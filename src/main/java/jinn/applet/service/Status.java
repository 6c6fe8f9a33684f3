package jinn.applet.service;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.FileInfo;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.Report;
import jinn.kernel.Result.Ok;
import jinn.option.Options;

/** Shows every service of a scan directory. */
final class Status implements Applet {

    private static final String SCAN_DIRECTORY = "/run/service";

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("j", List.of("json=j"), "status [-j | --json] [scandir]");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String directory = options.operands().isEmpty() ? SCAN_DIRECTORY : options.operand(0);
        List<Standing> standings = new ArrayList<>();
        for (String name : names(kernel.files(), directory)) {
            standings.add(Standing.of(kernel, directory, name));
        }
        long now = kernel.clock().now().seconds();
        new Report(kernel, "status").print(
                options.has('j') ? StatusJson.of(standings, now) : StatusTable.of(standings, now));
        return 0;
    }

    private static List<String> names(Files files, String directory) {
        List<String> names = new ArrayList<>();
        List<String> entries = new ArrayList<>(
                files.list(directory).orFatal("list", directory));
        entries.sort(String::compareTo);
        for (String entry : entries) {
            if (entry.charAt(0) != '.' && isDirectory(files, directory + "/" + entry)) {
                names.add(entry);
                String logger = entry + "/log";
                if (isDirectory(files, directory + "/" + logger)) {
                    names.add(logger);
                }
            }
        }
        return names;
    }

    private static boolean isDirectory(Files files, String path) {
        return files.info(path) instanceof Ok<FileInfo>(FileInfo info) && info.isDirectory();
    }
}

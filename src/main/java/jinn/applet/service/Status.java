package jinn.applet.service;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.control.ScannerHome;
import jinn.control.ScannerVersion;
import jinn.control.ServiceHome;
import jinn.control.TreeLink;
import jinn.guide.Overview;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Result.Ok;

/** Shows every service of a scan directory. */
final class Status implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                status - shows every service of a scan directory, or one service
                = status [-j | --json] [directory]
                -j,--json: as JSON, an object for each service
                [directory]: a scan directory, a service directory, or the name of a service
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseOperandsAfter(1);
        String directory = options.operands().isEmpty() ? TreeLink.scanDirectory(kernel)
                : TreeLink.service(kernel, options.operand(0));
        List<ServiceSummary> standings = isService(kernel.files(), directory)
                ? service(kernel, directory) : services(kernel, directory);
        long now = kernel.clock().now().seconds();
        int room = room(kernel.files());
        new Report(kernel, "status").print(options.has('j') ? StatusJson.of(standings, now)
                : heading(kernel, directory, room) + StatusTable.of(standings, now, room));
        return 0;
    }

    /** Which jinn the scanner is: for people, who may have come to see about an upgrade. */
    private static String heading(Kernel kernel, String directory, int room) {
        String scanner = room == Integer.MAX_VALUE ? null
                : ScannerVersion.read(kernel, ScannerHome.of(directory));
        String heading = scanner == null ? "" : Overview.heading(scanner);
        return heading.isEmpty() || heading.length() > room ? "" : heading + "\n";
    }

    /** What a person sees at once; who reads a pipe gets all. */
    private static int room(Files files) {
        return files.terminalColumns(Fd.STDOUT) instanceof Ok<Integer>(Integer columns)
                && columns > 0 ? columns : Integer.MAX_VALUE;
    }

    /** A service directory and no scan directory: a supervisor has been here, or will start run. */
    private static boolean isService(Files files, String directory) {
        ServiceHome home = ServiceHome.of(directory);
        return files.info(home.lock()).isOk()
                || files.info(home.run()) instanceof Ok<FileInfo>(FileInfo info)
                && !info.isDirectory();
    }

    private static List<ServiceSummary> service(Kernel kernel, String directory) {
        List<ServiceSummary> standings = new ArrayList<>();
        String name = Bytes.baseName(directory);
        standings.add(ServiceSummary.at(kernel, directory, name));
        String logger = ServiceHome.of(directory).logger().directory();
        if (isDirectory(kernel.files(), logger)) {
            standings.add(ServiceSummary.at(kernel, logger, name + "/log"));
        }
        return standings;
    }

    private static List<ServiceSummary> services(Kernel kernel, String directory) {
        List<ServiceSummary> standings = new ArrayList<>();
        List<String> entries = new ArrayList<>(
                kernel.files().list(directory).orFatal("list", directory));
        entries.sort(String::compareTo);
        for (String entry : entries) {
            if (entry.charAt(0) != '.' && isDirectory(kernel.files(), directory + "/" + entry)) {
                standings.addAll(service(kernel, directory + "/" + entry));
            }
        }
        return standings;
    }

    private static boolean isDirectory(Files files, String path) {
        return files.info(path) instanceof Ok<FileInfo>(FileInfo info) && info.isDirectory();
    }
}

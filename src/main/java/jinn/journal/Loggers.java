package jinn.journal;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ServiceHome;
import jinn.control.ServiceStatus;
import jinn.control.ServiceWord;
import jinn.kernel.Files;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.FileInfo;
import jinn.value.Result.Ok;

/**
 * Finds the log directories of services. Asked are the loggers that run: the words they were
 * executed with name the directories. Where none runs, there may be a directory in its usual
 * place.
 */
public record Loggers(Files files) {

    private static final String USUAL = "/var/log/";
    private static final List<String> PROGRAMS =
            List.of("s6-log", "jinn-log", "log", "svlogd", "multilog");

    /** Those of all services of a scan directory, in the order of their names. */
    public List<Place> all(String scanDirectory) {
        List<Place> places = new ArrayList<>();
        for (String name : names(scanDirectory)) {
            places.addAll(of(scanDirectory, name));
        }
        return places;
    }

    /** Of the services there, in their order. */
    public List<String> names(String scanDirectory) {
        List<String> names = new ArrayList<>(
                files.list(scanDirectory).orFatal("list", scanDirectory));
        names.removeIf(name -> name.startsWith("."));
        names.sort(String::compareTo);
        return names;
    }

    /** Those of one service, whose logger may also be a service without one that it logs. */
    public List<Place> of(String scanDirectory, String name) {
        return ofService(scanDirectory + "/" + name, name);
    }

    /** Whether a supervisor would take it, or has taken it, for a service. */
    public boolean isService(String directory) {
        ServiceHome home = ServiceHome.of(directory);
        return files.info(home.supervise()).isOk()
                || files.info(home.run()) instanceof Ok<FileInfo>(FileInfo info)
                && !info.isDirectory();
    }

    /** Those of the service that has this directory. */
    public List<Place> ofService(String service, String name) {
        List<Place> places = new ArrayList<>();
        add(places, name, ServiceHome.of(service).logger().directory());
        if (places.isEmpty()) {
            add(places, name, service);
        }
        if (places.isEmpty() && isLogDirectory(USUAL + name)) {
            places.add(new Place(name, USUAL + name));
        }
        return places;
    }

    private void add(List<Place> places, String name, String logger) {
        int pid = pid(logger);
        if (pid == 0 || !(new SmallFiles(files).read("/proc/" + pid + "/cmdline")
                instanceof Ok<String>(String line))) {
            return;
        }
        String home = files.readSymlink("/proc/" + pid + "/cwd") instanceof Ok<String>(String cwd)
                ? cwd : logger;
        for (String word : directories(Bytes.fields(line, '\0'))) {
            String path = word.startsWith("/") ? word : home + "/" + word;
            if (isLogDirectory(path)) {
                places.add(new Place(name, path));
            }
        }
    }

    /** 0 where nothing runs or nobody supervises it. */
    private int pid(String service) {
        ServiceStatus status = ServiceHome.of(service).statusOf(files);
        return status != null && status.isUp() ? status.pid() : 0;
    }

    /** The words that name directories, where that is the command line of a logger. */
    static List<String> directories(List<String> words) {
        boolean multicall = Bytes.baseName(words.getFirst()).equals("jinn") && words.size() > 1;
        String program = Bytes.baseName(words.get(multicall ? 1 : 0));
        List<String> found = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            if (PROGRAMS.contains(program) && ServiceWord.isPath(word)) {
                found.add(word);
            }
        }
        return found;
    }

    public boolean isLogDirectory(String path) {
        return files.info(path + "/current") instanceof Ok<FileInfo>;
    }
}

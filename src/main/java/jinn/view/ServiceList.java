package jinn.view;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ServiceHome;
import jinn.control.ServiceWord;
import jinn.control.TreeLink;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Which services a word means: one and its logger, or all of a scan directory. */
public record ServiceList(Kernel kernel) {

    /**
     * A service to look at.
     *
     * @param isPart whether it is the logger of the one before it
     */
    public record Item(String name, String directory, boolean isPart) {
    }

    /** Of the default tree, in the order of their names; why its directory cannot be read. */
    public Result<List<Item>> all() {
        return ofScanDirectory(TreeLink.scanDirectory(kernel));
    }

    /** Of a scan directory, a service directory, or the name of a service in the tree. */
    public Result<List<Item>> of(String word) {
        String directory = ServiceWord.directory(kernel, word);
        return isService(directory) ? new Ok<>(ofService(directory, nameOf(directory)))
                : ofScanDirectory(directory);
    }

    private Result<List<Item>> ofScanDirectory(String directory) {
        return switch (kernel.files().list(directory)) {
            case Failed<List<String>>(Errno errno) -> new Failed<>(errno);
            case Ok<List<String>>(List<String> names) -> {
                List<String> sorted = new ArrayList<>(names);
                sorted.sort(String::compareTo);
                List<Item> items = new ArrayList<>();
                for (String name : sorted) {
                    String service = directory + "/" + name;
                    if (name.charAt(0) != '.' && isDirectory(service)) {
                        items.addAll(ofService(service, name));
                    }
                }
                yield new Ok<>(items);
            }
        };
    }

    private List<Item> ofService(String directory, String name) {
        List<Item> items = new ArrayList<>();
        items.add(new Item(name, directory, false));
        String logger = ServiceHome.of(directory).logger().directory();
        if (isDirectory(logger)) {
            items.add(new Item(name + "/" + ServiceHome.LOG, logger, true));
        }
        return items;
    }

    /** A logger's has that of its service before it. */
    private String nameOf(String directory) {
        String name = Bytes.baseName(directory);
        int slash = Bytes.withoutSlashes(directory).lastIndexOf('/');
        String above = slash > 0 ? directory.substring(0, slash) : "";
        return name.equals(ServiceHome.LOG) && !above.isEmpty() && isService(above)
                ? Bytes.baseName(above) + "/" + name : name;
    }

    /** A service directory and no scan directory: a supervisor has been here, or will start run. */
    public boolean isService(String directory) {
        Files files = kernel.files();
        ServiceHome home = ServiceHome.of(directory);
        Result<FileInfo> supervise = files.info(home.supervise());
        return supervise instanceof Ok<FileInfo>(FileInfo made) && made.isDirectory()
                || files.info(home.run()) instanceof Ok<FileInfo>(FileInfo info)
                && !info.isDirectory();
    }

    private boolean isDirectory(String path) {
        return kernel.files().info(path) instanceof Ok<FileInfo>(FileInfo info)
                && info.isDirectory();
    }

    /** What is known of each of them. */
    public List<ServiceFacts> facts(List<Item> items) {
        List<ServiceFacts> facts = new ArrayList<>();
        for (Item item : items) {
            facts.add(ServiceFacts.at(kernel, item.directory(), item.name()));
        }
        return facts;
    }
}

package jinn.view;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ServiceHome;
import jinn.control.ServiceWord;
import jinn.control.TreeLink;
import jinn.kernel.Kernel;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/**
 * What somebody named, or the whole tree where that is nothing.
 *
 * @param isComplete whether all that was named is there
 */
public record Chosen(Kernel kernel, List<String> words, List<ServiceList.Item> items,
        boolean isComplete) {

    /**
     * Tells of what cannot be read, and goes on with the rest.
     *
     * @throws jinn.value.Fatal 111 where that is all there was
     */
    public static Chosen of(Report report, List<String> words) {
        Kernel kernel = report.kernel();
        List<ServiceList.Item> items = new ArrayList<>();
        boolean complete = true;
        if (words.isEmpty()) {
            items.addAll(new ServiceList(kernel).all()
                    .orFatal("list", TreeLink.scanDirectory(kernel)));
        }
        for (String word : words) {
            switch (new ServiceList(kernel).of(word)) {
                case Ok<List<ServiceList.Item>>(var found) -> items.addAll(found);
                case Failed<List<ServiceList.Item>>(Errno errno) -> {
                    String reason = errno == Errno.ENOENT && ServiceWord.isName(word)
                            ? word + ": " + ServiceWord.missing(kernel, word)
                            : "unable to list " + word + ": " + errno.reason();
                    if (words.size() == 1) {
                        throw new Fatal(Fatal.SYSTEM, reason);
                    }
                    report.warning(reason);
                    complete = false;
                }
            }
        }
        return new Chosen(kernel, words, items, complete);
    }

    /** Now: services come and go. Where that cannot be told any more, as before. */
    public Chosen again() {
        ServiceList list = new ServiceList(kernel);
        List<ServiceList.Item> now = new ArrayList<>();
        boolean complete = true;
        for (String word : words.isEmpty() ? List.of(TreeLink.scanDirectory(kernel)) : words) {
            Result<List<ServiceList.Item>> found = list.of(word);
            if (found instanceof Ok<List<ServiceList.Item>>(var some)) {
                now.addAll(some);
            }
            complete &= found.isOk();
        }
        return complete ? new Chosen(kernel, words, now, isComplete) : this;
    }

    public List<ServiceFacts> facts() {
        return new ServiceList(kernel).facts(items);
    }

    /** Where something happens when one of them changes, or one comes or goes. */
    public List<String> places() {
        List<String> places = new ArrayList<>();
        if (words.isEmpty()) {
            places.add(TreeLink.scanDirectory(kernel));
        }
        for (String word : words) {
            places.add(ServiceWord.directory(kernel, word));
        }
        for (ServiceList.Item item : items) {
            String supervise = ServiceHome.of(item.directory()).supervise();
            boolean begun = kernel.files().info(supervise)
                    instanceof Ok<FileInfo>(FileInfo info) && info.isDirectory();
            places.add(begun ? supervise : item.directory());
        }
        return places;
    }
}

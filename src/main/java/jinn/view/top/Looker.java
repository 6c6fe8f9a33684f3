package jinn.view.top;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jinn.journal.Loggers;
import jinn.journal.Place;
import jinn.kernel.Kernel;
import jinn.value.Result.Ok;
import jinn.value.Running;
import jinn.view.Chosen;
import jinn.view.LogSize;
import jinn.view.ProcessTree;
import jinn.view.ServiceFacts;
import jinn.view.ServiceList;

/** Looks at services, again and again. Where their logs are is asked for now and then. */
final class Looker {

    private static final int LOOKS_PER_SEARCH = 10;

    private final Kernel kernel;
    private final Map<String, List<Place>> places = new HashMap<>();
    private Chosen chosen;
    private int looks;

    Looker(Kernel kernel, Chosen chosen) {
        this.kernel = kernel;
        this.chosen = chosen;
    }

    List<Row> look() {
        chosen = chosen.again();
        if (looks % LOOKS_PER_SEARCH == 0) {
            places.clear();
        }
        looks++;
        List<Running> living = kernel.processes().living()
                instanceof Ok<List<Running>>(List<Running> all) ? all : List.of();
        List<Row> rows = new ArrayList<>();
        List<ServiceFacts> facts = chosen.facts();
        for (int i = 0; i < facts.size(); i++) {
            rows.add(row(chosen.items().get(i), facts.get(i), living));
        }
        return rows;
    }

    private Row row(ServiceList.Item item, ServiceFacts facts, List<Running> living) {
        int pid = facts.status() == null ? 0 : facts.status().pid();
        ProcessTree.Total total = ProcessTree.total(kernel, ProcessTree.of(pid, living));
        return new Row(facts, total.cpuMs(), -1, total.residentKib(),
                item.isPart() ? 0 : LogSize.bytes(kernel.files(), logs(item)), -1);
    }

    private List<Place> logs(ServiceList.Item item) {
        List<Place> known = places.get(item.directory());
        if (known == null) {
            known = new Loggers(kernel.files()).ofService(item.directory(), item.name());
            places.put(item.directory(), known);
        }
        return known;
    }
}

package jinn.rc.repository;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Clock;
import jinn.maker.Item;
import jinn.rc.database.Database;
import jinn.system.Timestamps;
import jinn.text.Bytes;
import jinn.text.Tai64n;

/** What a set is on disk, as a list of what is to be made. */
public final class SetFiles {

    private static final int DIRECTORY = 0755;
    private static final int FILE = 0644;
    private static final int NANOS_MAX = 999_999_999;

    private SetFiles() {
    }

    /** {@code stamp}: other than that of the set before. */
    public static List<Item> of(Database all, ServiceSet set, String stamp) {
        List<Item> items = new ArrayList<>();
        for (Rx rx : Rx.values()) {
            items.add(new Item.Directory(rx.word(), DIRECTORY));
        }
        for (int i = Database.OWN; i < set.rxs().size(); i++) {
            String name = all.atomics().get(i).name();
            items.add(new Item.Link(set.rx(i).word() + "/" + name, Repository.TO_ATOMICS + name));
        }
        items.add(new Item.Text(Repository.STAMP, FILE, stamp + "\n"));
        return items;
    }

    /** Later than that one, also where the clock went back. */
    public static String stampAfter(Clock clock, String old) {
        String now = Timestamps.now(clock).stamp().text();
        Tai64n before = old.isEmpty() ? null : Tai64n.parse(Bytes.toArray(old), 0);
        if (before == null || now.compareTo(old) > 0) {
            return now;
        }
        return before.nanos() < NANOS_MAX ? new Tai64n(before.label(), before.nanos() + 1).text()
                : new Tai64n(before.label() + 1, 0).text();
    }
}

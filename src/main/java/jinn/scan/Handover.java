package jinn.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jinn.control.ScannerHome;
import jinn.control.StoreOrder.Kind;
import jinn.kernel.Files.Pipe;
import jinn.kernel.Sockets;
import jinn.scan.tree.Role;
import jinn.scan.tree.Service;
import jinn.scan.tree.ServiceTable;
import jinn.scan.tree.Supervisor;
import jinn.scan.tree.SupervisorId;
import jinn.scan.tree.SupervisorSlot;
import jinn.text.Decimal;
import jinn.value.Bug;
import jinn.value.Fd;
import jinn.value.FileInfo.Identity;
import jinn.value.Pid;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/**
 * What one scanner leaves to the next in the same process: who lives under which number, and what
 * stays open. As text it is a list of fields, each ended by a zero byte, which no name holds.
 */
record Handover(ScannerDirectory.Taken taken, ServiceTable table, Map<SupervisorId, Pid> pids,
        Map<Integer, Pipe> pipes, Set<SupervisorId> unsupervised, DescriptorStore.Content stored) {

    static final String PATH = ScannerDirectory.HERE.handover();

    /** Some 15,000 services; what is read has to fit into memory beside the table. */
    static final int SIZE_MAX = 3 << 19;

    static final String END = "end\0";

    static final Handover UNKNOWN = empty(new ScannerDirectory.Taken(new Fd(-1), new Fd(-1)), null);

    private static final String MAKE = "jinn svscan ";
    private static final String FORMAT = MAKE + ScannerHome.HANDOVER_FORMAT;

    /** That of 0.1, which has no descriptor store. */
    private static final String FIRST_FORMAT = MAKE + ScannerHome.HANDOVER_OLDEST;

    private static final int HEAD_SIZE = 3;
    private static final int SLOTS_AT = 6;

    /** How many fields each format has where they differ. */
    private record Sizes(int store, int slot) {

        static final Sizes FIRST = new Sizes(0, 8);
        static final Sizes SECOND = new Sizes(2, 10);

        int service() {
            return SLOTS_AT + 2 * slot;
        }
    }

    private static final String NOTHING = "-";

    /** What comes first: the format and descriptors. Services follow, and the end. */
    String head() {
        StringBuilder text = new StringBuilder();
        put(text, FORMAT);
        held().forEach(fd -> put(text, fd));
        Sockets.Pair channel = stored.channel();
        put(text, channel == null ? null : channel.one());
        put(text, channel == null ? null : channel.other());
        return text.toString();
    }

    /** The lock and the control fifo: only a scanner that has them is ordered to come here. */
    List<Fd> held() {
        return List.of(Bug.present(taken.lock(), "lock"),
                taken.orders());
    }

    /** Those at places from there on to before there. */
    String services(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (!table.isFree(i)) {
                putService(text, i, table.at(i));
            }
        }
        return text.toString();
    }

    private void putService(StringBuilder text, int index, Service service) {
        put(text, index);
        put(text, service.name());
        put(text, service.awaited() ? 1 : 0);
        put(text, service.farewell().number());
        Pipe pipe = pipes.get(index);
        put(text, pipe == null ? null : pipe.read());
        put(text, pipe == null ? null : pipe.write());
        for (Role role : Role.values()) {
            Pid pid = pids.get(new SupervisorId(index, role));
            putSlot(text, service.slot(role), pid == null ? 0 : pid.number());
            put(text, unsupervised.contains(new SupervisorId(index, role)) ? 1 : 0);
            Map<Kind, Fd> kept = stored.kept().getOrDefault(new SupervisorId(index, role),
                    Map.of());
            put(text, kept.get(Kind.PIPE));
            put(text, kept.get(Kind.SOCKET));
        }
    }

    private static void putSlot(StringBuilder text, SupervisorSlot slot, int pid) {
        Identity identity = slot.identity();
        put(text, identity == null ? NOTHING : Long.toUnsignedString(identity.device()));
        put(text, identity == null ? 0 : identity.inode());
        put(text, identity == null ? 0 : identity.special());
        put(text, slot.active() ? 1 : 0);
        switch (slot.supervisor()) {
            case Supervisor.Absent _ -> put(text, "absent");
            case Supervisor.Held _ -> put(text, "held");
            case Supervisor.Due _ -> put(text, "due");
            case Supervisor.Alive _ -> put(text, "alive");
        }
        put(text, switch (slot.supervisor()) {
            case Supervisor.Due(long atNs, _) -> atNs;
            case Supervisor.Alive(long startedNs, _) -> startedNs;
            case Supervisor.Absent _, Supervisor.Held _ -> 0;
        });
        put(text, pid);
    }

    private static void put(StringBuilder text, long number) {
        put(text, Long.toUnsignedString(number));
    }

    private static void put(StringBuilder text, @Nullable Fd fd) {
        put(text, fd == null ? NOTHING : Integer.toString(fd.number()));
    }

    private static void put(StringBuilder text, String field) {
        text.append(field).append('\0');
    }

    /** Of another make it holds but the first two descriptors, which come first in all. */
    static Handover parse(String text) {
        Fields fields = new Fields(text);
        fields.take(HEAD_SIZE);
        boolean isFirst = fields.at(0).equals(FIRST_FORMAT);
        Sizes sizes = isFirst ? Sizes.FIRST : Sizes.SECOND;
        boolean known = (isFirst || fields.at(0).equals(FORMAT)) && text.endsWith("\0" + END);
        ScannerDirectory.Taken taken = new ScannerDirectory.Taken(fields.fd(1), fields.fd(2));
        fields.take(known ? sizes.store : 0);
        Handover all = empty(taken, known && sizes.store > 0 && fields.isGiven(0)
                ? new Sockets.Pair(fields.fd(0), fields.fd(1)) : null);
        while (known && !fields.wrong && fields.next < text.length() - END.length()) {
            fields.take(sizes.service());
            all = all.withService(fields, sizes);
        }
        return known && !fields.wrong ? all : empty(taken, null);
    }

    private static Handover empty(ScannerDirectory.Taken taken, Sockets.@Nullable Pair channel) {
        return new Handover(taken, ServiceTable.EMPTY, new HashMap<>(), new HashMap<>(),
                new HashSet<>(), new DescriptorStore.Content(channel, new HashMap<>()));
    }

    private Handover withService(Fields fields, Sizes sizes) {
        int index = fields.place(0);
        boolean awaited = fields.number(2) == 1;
        Signal farewell = fields.signal(3);
        if (fields.isGiven(4)) {
            pipes.put(index, new Pipe(fields.fd(4), fields.fd(5)));
        }
        SupervisorId service = new SupervisorId(index, Role.SERVICE);
        SupervisorId log = new SupervisorId(index, Role.LOGGER);
        SupervisorSlot main = takeSlot(fields, SLOTS_AT, service);
        SupervisorSlot logger = takeSlot(fields, SLOTS_AT + sizes.slot, log);
        if (sizes.store > 0) {
            takeKept(fields, SLOTS_AT + sizes.slot - Kind.values().length, service);
            takeKept(fields, SLOTS_AT + 2 * sizes.slot - Kind.values().length, log);
        }
        return fields.wrong ? this : new Handover(taken, table.with(index,
                new Service(fields.at(1), main, logger, awaited, farewell)), pids, pipes,
                unsupervised, stored);
    }

    private void takeKept(Fields fields, int at, SupervisorId who) {
        for (Kind kind : Kind.values()) {
            if (fields.isGiven(at + kind.ordinal())) {
                stored.kept().computeIfAbsent(who, _ -> new HashMap<>())
                        .put(kind, fields.fd(at + kind.ordinal()));
            }
        }
    }

    private SupervisorSlot takeSlot(Fields fields, int at, SupervisorId who) {
        if (!fields.isGiven(at)) {
            return SupervisorSlot.NONE;
        }
        Identity identity = new Identity(fields.number(at), fields.number(at + 1),
                fields.number(at + 2));
        long ns = fields.number(at + 5);
        if (fields.number(at + 6) != 0) {
            pids.put(who, new Pid((int) fields.number(at + 6)));
        }
        if (fields.number(at + 7) == 1) {
            unsupervised.add(who);
        }
        return new SupervisorSlot(identity, fields.supervisor(at + 4, ns),
                fields.number(at + 3) == 1);
    }

    /** A few fields at a time, by their places: those of thousands would not fit into memory. */
    private static final class Fields {

        private final String text;
        private final List<String> fields = new ArrayList<>();
        private int next;
        private boolean wrong;

        Fields(String text) {
            this.text = text;
        }

        /** Goes on to the next so many. */
        void take(int count) {
            fields.clear();
            int end = text.indexOf('\0', next);
            while (fields.size() < count && end >= 0) {
                fields.add(text.substring(next, end));
                next = end + 1;
                end = text.indexOf('\0', next);
            }
        }

        String at(int index) {
            wrong |= index >= fields.size();
            return index < fields.size() ? fields.get(index) : "";
        }

        boolean isGiven(int index) {
            return !at(index).equals(NOTHING);
        }

        long number(int index) {
            var number = Decimal.parseUnsigned(at(index));
            wrong |= number.isEmpty();
            return number.isEmpty() ? 0 : number.getAsLong();
        }

        /** There are fewer places than bytes. */
        int place(int index) {
            long number = number(index);
            wrong |= number < 0 || number > SIZE_MAX;
            return wrong ? 0 : (int) number;
        }

        Signal signal(int index) {
            Signal signal = Signal.of((int) number(index));
            wrong |= signal == null;
            return signal == null ? Signal.HUP : signal;
        }

        Supervisor supervisor(int index, long ns) {
            return switch (at(index)) {
                case "alive" -> new Supervisor.Alive(ns);
                case "due" -> new Supervisor.Due(ns);
                case "held" -> Supervisor.HELD;
                case "absent" -> Supervisor.ABSENT;
                default -> {
                    wrong = true;
                    yield Supervisor.ABSENT;
                }
            };
        }

        Fd fd(int index) {
            return new Fd((int) number(index));
        }
    }
}

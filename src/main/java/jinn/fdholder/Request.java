package jinn.fdholder;

import java.util.ArrayList;
import java.util.List;
import jinn.text.Bytes;
import jinn.text.Tai64n;
import org.jspecify.annotations.Nullable;

/** What a client may ask, as values and as the bytes of a message (docs/formats/fdholder.md). */
public sealed interface Request {

    /** Comes with one descriptor. */
    record Store(Entry entry) implements Request {
    }

    record Delete(String id) implements Request {
    }

    record Retrieve(String id, boolean removes) implements Request {
    }

    record Names() implements Request {
    }

    record Dump() implements Request {
    }

    /** So many are about to come. */
    record Load(int total) implements Request {
    }

    /** Some of them, each with its descriptor. */
    record Loading(List<Entry> entries) implements Request {
    }

    /** The most bytes of any of them: of a message full of the longest names. */
    int SIZE_MAX = 1 << 17;

    /** The most bytes of an answer: the longest names of all that a holder has. */
    int ANSWER_MAX = 1 + 4 + Config.HELD_LIMIT * (Entry.ID_MAX + 1);

    /** The most bytes of all but dumps: an entry with the longest name, and what kind that is. */
    int SINGLE_MAX = 1 + Tai64n.SIZE + 2 + Entry.ID_MAX;

    int COUNT_BYTES = 4;

    /** Null where this is none, or has the wrong number of descriptors. */
    static @Nullable Request parse(byte[] payload, int descriptors) {
        if (payload.length == 0) {
            return null;
        }
        Request request = parse((char) payload[0], payload);
        int expected = switch (request) {
            case null -> -1;
            case Store _ -> 1;
            case Loading(List<Entry> entries) -> entries.size();
            case Delete _, Retrieve _, Names _, Dump _, Load _ -> 0;
        };
        return expected == descriptors ? request : null;
    }

    private static @Nullable Request parse(char letter, byte[] payload) {
        return switch (letter) {
            case 'S' -> store(payload);
            case 'D' -> delete(payload);
            case 'R' -> retrieve(payload);
            case 'L' -> payload.length == 1 ? new Names() : null;
            case '?' -> payload.length == 1 ? new Dump() : null;
            case '!' -> load(payload);
            case '.' -> loading(payload);
            default -> null;
        };
    }

    private static @Nullable Request store(byte[] payload) {
        List<Entry> entries = entries(payload, 1);
        return entries == null || entries.size() != 1 ? null : new Store(entries.getFirst());
    }

    private static @Nullable Request delete(byte[] payload) {
        String id = id(payload, 1);
        return id == null ? null : new Delete(id);
    }

    private static @Nullable Request retrieve(byte[] payload) {
        String id = id(payload, 2);
        return id == null || payload[1] < 0 || payload[1] > 1 ? null
                : new Retrieve(id, payload[1] == 1);
    }

    private static @Nullable Request loading(byte[] payload) {
        List<Entry> entries = entries(payload, 1);
        return entries == null ? null : new Loading(entries);
    }

    private static @Nullable Request load(byte[] payload) {
        long total = payload.length == 1 + COUNT_BYTES ? Bytes.number(payload, 1, COUNT_BYTES)
                : Integer.MAX_VALUE + 1L;
        return total > Integer.MAX_VALUE ? null : new Load((int) total);
    }

    /** The id that the rest of the payload is; null where it is none. */
    private static @Nullable String id(byte[] payload, int at) {
        String id = idAt(payload, at);
        return id != null && at + 2 + id.length() == payload.length ? id : null;
    }

    private static @Nullable String idAt(byte[] payload, int at) {
        if (at >= payload.length) {
            return null;
        }
        int length = payload[at] & 0xff;
        int end = at + 1 + length;
        if (end >= payload.length || payload[end] != 0) {
            return null;
        }
        String id = Bytes.fromArray(payload, at + 1, length);
        return Entry.isId(id) ? id : null;
    }

    /** The entries that the rest of the payload is; null where something else is there. */
    static @Nullable List<Entry> entries(byte[] payload, int from) {
        List<Entry> entries = new ArrayList<>();
        int at = from;
        while (at < payload.length) {
            String id = at + Tai64n.SIZE < payload.length
                    ? idAt(payload, at + Tai64n.SIZE) : null;
            if (id == null) {
                return null;
            }
            entries.add(new Entry(Tai64n.at(payload, at), id));
            at += Tai64n.SIZE + 2 + id.length();
        }
        return entries;
    }

    /** Its bytes, as {@link #parse} reads them. */
    default byte[] encoded() {
        return switch (this) {
            case Store(Entry entry) -> encoded("S", List.of(entry));
            case Delete(String id) -> Bytes.toArray("D" + sized(id));
            case Retrieve(String id, boolean removes) ->
                Bytes.toArray((removes ? "R\1" : "R\0") + sized(id));
            case Names _ -> Bytes.toArray("L");
            case Dump _ -> Bytes.toArray("?");
            case Load(int total) -> numbered("!", total);
            case Loading(List<Entry> entries) -> encoded(".", entries);
        };
    }

    private static String sized(String id) {
        return (char) id.length() + id + "\0";
    }

    private static byte[] numbered(String head, int number) {
        byte[] bytes = new byte[head.length() + COUNT_BYTES];
        System.arraycopy(Bytes.toArray(head), 0, bytes, 0, head.length());
        Bytes.putNumber(bytes, head.length(), COUNT_BYTES, number);
        return bytes;
    }

    /** A head and these entries. */
    static byte[] encoded(String head, List<Entry> entries) {
        StringBuilder text = new StringBuilder(head);
        byte[] stamp = new byte[Tai64n.SIZE];
        for (Entry entry : entries) {
            entry.expiry().put(stamp, 0);
            text.append(Bytes.fromArray(stamp)).append(sized(entry.id()));
        }
        return Bytes.toArray(text.toString());
    }
}

package jinn.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jinn.text.Bytes;

/**
 * A constant database in memory, as D. J. Bernstein laid it out (cr.yp.to/cdb/cdb.txt): 256
 * pairs of a hash table's place and number of slots, the records, the tables. Numbers are 32
 * bits, little-endian, unsigned; a slot is a key's hash and the place of its record.
 */
public final class Cdb {

    /** A key and what it leads to. */
    public record Entry(String key, String value) {
    }

    static final int TABLES = 256;
    static final int PAIR = 8;
    static final int RECORDS = TABLES * PAIR;

    private static final int HASH_SEED = 5381;
    private static final int WORD = 4;

    private final byte[] bytes;

    public Cdb(byte[] bytes) {
        this.bytes = bytes;
    }

    static int hash(String key) {
        int hash = HASH_SEED;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash << 5) + hash ^ key.charAt(i);
        }
        return hash;
    }

    /** Null where no record has that key, or the file is damaged. */
    public String find(String key) {
        int hash = hash(key);
        int pair = (hash & TABLES - 1) * PAIR;
        long table = word(pair);
        long slots = word(pair + WORD);
        if (slots <= 0 || table < 0 || table + slots * PAIR > bytes.length) {
            return null;
        }
        long slot = (hash >>> 8) % slots;
        for (long i = 0; i < slots; i++) {
            int at = (int) (table + (slot + i) % slots * PAIR);
            if (word(at + WORD) == 0) {
                return null;
            }
            Entry entry = (int) word(at) == hash ? entry(word(at + WORD)) : null;
            if (entry != null && entry.key().equals(key)) {
                return entry.value();
            }
        }
        return null;
    }

    /** All, in the order of the file; null where it is damaged. */
    public List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        long end = word(0);
        long at = RECORDS;
        while (at < end) {
            Entry entry = entry(at);
            if (entry == null) {
                return null;
            }
            all.add(entry);
            at += PAIR + entry.key().length() + entry.value().length();
        }
        return at == end ? all : null;
    }

    private Entry entry(long at) {
        long keySize = word(at);
        long valueSize = word(at + WORD);
        long key = at + PAIR;
        if (keySize < 0 || valueSize < 0 || key + keySize + valueSize > bytes.length) {
            return null;
        }
        return new Entry(Bytes.fromArray(bytes, (int) key, (int) keySize),
                Bytes.fromArray(bytes, (int) (key + keySize), (int) valueSize));
    }

    /** -1 where the file ends before it. */
    private long word(long at) {
        if (at < 0 || at + WORD > bytes.length) {
            return -1;
        }
        long value = 0;
        for (int i = WORD - 1; i >= 0; i--) {
            value = value << 8 | bytes[(int) at + i] & 0xff;
        }
        return value;
    }

    /** The file of these. */
    public static byte[] make(List<Entry> entries) {
        int size = RECORDS;
        for (Entry entry : entries) {
            size += PAIR + entry.key().length() + entry.value().length() + 2 * PAIR;
        }
        byte[] file = new byte[size];
        int[] places = new int[entries.size()];
        int at = RECORDS;
        for (int i = 0; i < places.length; i++) {
            places[i] = at;
            at = put(file, at, entries.get(i));
        }
        for (int table = 0; table < TABLES; table++) {
            at = putTable(file, at, table, new Records(entries, places));
        }
        return Arrays.copyOf(file, at);
    }

    private record Records(List<Entry> entries, int[] places) {
    }

    private static int put(byte[] file, int at, Entry entry) {
        putWord(file, at, entry.key().length());
        putWord(file, at + WORD, entry.value().length());
        String both = entry.key() + entry.value();
        byte[] bytes = Bytes.toArray(both);
        System.arraycopy(bytes, 0, file, at + PAIR, bytes.length);
        return at + PAIR + bytes.length;
    }

    /** Twice as many slots as keys, so that a search soon meets an empty one. */
    private static int putTable(byte[] file, int at, int table, Records records) {
        int count = 0;
        for (Entry entry : records.entries) {
            count += (hash(entry.key()) & TABLES - 1) == table ? 1 : 0;
        }
        int slots = 2 * count;
        putWord(file, table * PAIR, at);
        putWord(file, table * PAIR + WORD, slots);
        for (int i = 0; i < records.places.length; i++) {
            int hash = hash(records.entries.get(i).key());
            if ((hash & TABLES - 1) == table) {
                int slot = freeSlot(file, at, (hash >>> 8) % slots, slots);
                putWord(file, slot, hash);
                putWord(file, slot + WORD, records.places[i]);
            }
        }
        return at + slots * PAIR;
    }

    private static int freeSlot(byte[] file, int table, int first, int slots) {
        int slot = first;
        while (new Cdb(file).word(table + slot * PAIR + WORD) != 0) {
            slot = (slot + 1) % slots;
        }
        return table + slot * PAIR;
    }

    private static void putWord(byte[] file, int at, int value) {
        for (int i = 0; i < WORD; i++) {
            file[at + i] = (byte) (value >>> 8 * i);
        }
    }
}

package jinn.access;

import java.util.ArrayList;
import java.util.List;
import jinn.text.Bytes;
import org.jspecify.annotations.Nullable;

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
    static final int WORD = 4;

    private final byte[] bytes;

    Cdb(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The one that these bytes are; null where anything in them is damaged. */
    public static @Nullable Cdb of(byte[] bytes) {
        Cdb cdb = new Cdb(bytes);
        return CdbCheck.isSound(cdb, Seal.contentSize(bytes)) ? cdb : null;
    }

    static int hash(String key) {
        int hash = HASH_SEED;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash << 5) + hash ^ key.charAt(i);
        }
        return hash;
    }

    /** Null where no record has that key. */
    public @Nullable String find(String key) {
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

    /** All, in the order of the file. */
    public List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        long end = recordsEnd(Seal.contentSize(bytes));
        for (long at = RECORDS; at < end; at += size(all.getLast())) {
            all.add(entry(at));
        }
        return all;
    }

    /** The records end where the first table that has a slot begins. */
    long recordsEnd(int contentSize) {
        for (int table = 0; table < TABLES; table++) {
            if (word((long) table * PAIR + WORD) != 0) {
                return word((long) table * PAIR);
            }
        }
        return contentSize;
    }

    static long size(Entry entry) {
        return (long) PAIR + entry.key().length() + entry.value().length();
    }

    /** Null where there is no room for one. */
    @Nullable Entry entry(long at) {
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
    long word(long at) {
        if (at < 0 || at + WORD > bytes.length) {
            return -1;
        }
        long value = 0;
        for (int i = WORD - 1; i >= 0; i--) {
            value = value << 8 | bytes[(int) at + i] & 0xff;
        }
        return value;
    }
}

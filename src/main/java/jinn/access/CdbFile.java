package jinn.access;

import java.util.Arrays;
import java.util.List;
import jinn.text.Bytes;

/** Writes what {@link Cdb} reads. */
public final class CdbFile {

    private CdbFile() {
    }

    /** The file of these, with its seal. */
    public static byte[] of(List<Cdb.Entry> entries) {
        int size = Cdb.RECORDS;
        for (Cdb.Entry entry : entries) {
            size += Cdb.PAIR + entry.key().length() + entry.value().length() + 2 * Cdb.PAIR;
        }
        byte[] file = new byte[size];
        int[] places = new int[entries.size()];
        int at = Cdb.RECORDS;
        for (int i = 0; i < places.length; i++) {
            places[i] = at;
            at = put(file, at, entries.get(i));
        }
        for (int table = 0; table < Cdb.TABLES; table++) {
            at = putTable(file, at, table, new Records(entries, places));
        }
        return Seal.added(Arrays.copyOf(file, at));
    }

    private record Records(List<Cdb.Entry> entries, int[] places) {
    }

    private static int put(byte[] file, int at, Cdb.Entry entry) {
        putWord(file, at, entry.key().length());
        putWord(file, at + Cdb.WORD, entry.value().length());
        String both = entry.key() + entry.value();
        byte[] bytes = Bytes.toArray(both);
        System.arraycopy(bytes, 0, file, at + Cdb.PAIR, bytes.length);
        return at + Cdb.PAIR + bytes.length;
    }

    /** Twice as many slots as keys, so that a search soon meets an empty one. */
    private static int putTable(byte[] file, int at, int table, Records records) {
        int count = 0;
        for (Cdb.Entry entry : records.entries) {
            count += (Cdb.hash(entry.key()) & Cdb.TABLES - 1) == table ? 1 : 0;
        }
        int slots = 2 * count;
        putWord(file, table * Cdb.PAIR, at);
        putWord(file, table * Cdb.PAIR + Cdb.WORD, slots);
        for (int i = 0; i < records.places.length; i++) {
            int hash = Cdb.hash(records.entries.get(i).key());
            if ((hash & Cdb.TABLES - 1) == table) {
                int slot = freeSlot(file, at, (hash >>> 8) % slots, slots);
                putWord(file, slot, hash);
                putWord(file, slot + Cdb.WORD, records.places[i]);
            }
        }
        return at + slots * Cdb.PAIR;
    }

    private static int freeSlot(byte[] file, int table, int first, int slots) {
        int slot = first;
        while (new Cdb(file).word(table + slot * Cdb.PAIR + Cdb.WORD) != 0) {
            slot = (slot + 1) % slots;
        }
        return table + slot * Cdb.PAIR;
    }

    private static void putWord(byte[] file, int at, int value) {
        for (int i = 0; i < Cdb.WORD; i++) {
            file[at + i] = (byte) (value >>> 8 * i);
        }
    }
}

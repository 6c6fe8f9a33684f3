package jinn.access;

import java.util.Arrays;

/**
 * Whether a constant database is what its writer left. The format has no sum, but nearly every
 * byte of it stands twice: the records fill their place up to the first table, the tables lie
 * one behind another up to the end, each used slot names a record by its place and the hash of
 * its key, and each record is found by its key. A lost byte or a changed key breaks one of these;
 * a search alone would answer "no such key", and another rule would decide.
 */
final class CdbCheck {

    private final Cdb cdb;
    private final int size;

    /** Where the records start, ascending. */
    private int[] starts = new int[16];
    private int records;

    private CdbCheck(Cdb cdb, int size) {
        this.cdb = cdb;
        this.size = size;
    }

    static boolean isSound(Cdb cdb, int size) {
        return size >= Cdb.RECORDS && new CdbCheck(cdb, size).isSound();
    }

    private boolean isSound() {
        long end = cdb.recordsEnd(size);
        return end <= size && hasRecordsUpTo(end) && hasTablesFrom(end) && findsAll();
    }

    private boolean hasRecordsUpTo(long end) {
        long at = Cdb.RECORDS;
        while (at < end) {
            Cdb.Entry entry = cdb.entry(at);
            if (entry == null) {
                return false;
            }
            starts = records == starts.length ? Arrays.copyOf(starts, 2 * records) : starts;
            starts[records] = (int) at;
            records++;
            at += Cdb.size(entry);
        }
        return at == end;
    }

    private boolean hasTablesFrom(long end) {
        long at = end;
        int used = 0;
        for (int table = 0; table < Cdb.TABLES; table++) {
            long slots = cdb.word((long) table * Cdb.PAIR + Cdb.WORD);
            if (slots != 0 && cdb.word((long) table * Cdb.PAIR) != at
                    || at + slots * Cdb.PAIR > size) {
                return false;
            }
            for (long i = 0; i < slots; i++) {
                long place = cdb.word(at + i * Cdb.PAIR + Cdb.WORD);
                if (place != 0 && !names(place, (int) cdb.word(at + i * Cdb.PAIR), table)) {
                    return false;
                }
                used += place == 0 ? 0 : 1;
            }
            at += slots * Cdb.PAIR;
        }
        return at == size && used == records;
    }

    private boolean names(long place, int hash, int table) {
        return (hash & Cdb.TABLES - 1) == table
                && Arrays.binarySearch(starts, 0, records, (int) place) >= 0
                && cdb.entry(place) instanceof Cdb.Entry entry && Cdb.hash(entry.key()) == hash;
    }

    private boolean findsAll() {
        for (int i = 0; i < records; i++) {
            if (!(cdb.entry(starts[i]) instanceof Cdb.Entry entry)
                    || cdb.find(entry.key()) == null) {
                return false;
            }
        }
        return true;
    }
}

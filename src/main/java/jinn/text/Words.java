package jinn.text;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Words that do not change. A part of them is a view of the very first whole, however often one
 * takes a part of a part: each program of a chain hands on what it did not use.
 */
public final class Words extends AbstractList<String> implements RandomAccess {

    private final String[] all;
    private final int start;
    private final int size;

    private Words(String[] all, int start, int size) {
        this.all = all;
        this.start = start;
        this.size = size;
    }

    /** A copy, unless they are such words already. */
    public static Words of(List<String> words) {
        return words instanceof Words already ? already
                : new Words(words.toArray(new String[0]), 0, words.size());
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException();
        }
        return all[start + index];
    }

    @Override
    public Words subList(int from, int to) {
        if (from < 0 || from > to || to > size) {
            throw new IndexOutOfBoundsException();
        }
        return new Words(all, start + from, to - from);
    }
}

package jinn.value;


/**
 * A stretch of an array that shrinks from its start while it is worked on. The array goes on for
 * {@link #SLACK} bytes behind it, which may be read, and written with anything.
 */
public final class Span {

    public static final int SLACK = 16;

    private byte[] bytes = new byte[0];
    private int start;
    private int end;

    public void set(byte[] array, int from, int to) {
        bytes = array;
        start = from;
        end = to;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    public void startAt(int place) {
        start = place;
    }
}

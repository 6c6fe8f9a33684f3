package jinn.value;

public record Fd(int number) {

    public static final Fd STDIN = new Fd(0);
    public static final Fd STDOUT = new Fd(1);
    public static final Fd STDERR = new Fd(2);

    /** Stands for the working directory where a call takes an open directory. */
    public static final Fd HERE = new Fd(-100);
}

package jinn.kernel;

public record Pid(int number) {

    public static final Pid INIT = new Pid(1);
}

package jinn.value;

public record Pid(int number) {

    public static final Pid INIT = new Pid(1);
}

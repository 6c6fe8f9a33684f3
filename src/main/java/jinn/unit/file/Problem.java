package jinn.unit.file;

/** What is wrong in a file. {@code place}: the file, its line, and often the column, from 1. */
public record Problem(String place, String message) {

    @Override
    public String toString() {
        return place + ": " + message;
    }
}

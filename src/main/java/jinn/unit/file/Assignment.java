package jinn.unit.file;

/** One directive. {@code place}: its file, and the line on which it begins. */
public record Assignment(String section, String key, String value, String place) {
}

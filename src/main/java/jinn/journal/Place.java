package jinn.journal;

/** A log directory, and what its lines are called. */
public record Place(String name, String path) {
}

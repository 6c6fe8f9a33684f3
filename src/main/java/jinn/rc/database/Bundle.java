package jinn.rc.database;

/** A name for several services, ascending; bundles in it were replaced by what is in them. */
public record Bundle(String name, int[] members) {
}

package jinn.supervise.settings;

/** What the end of a service means for the tree that it is part of. */
public enum Criticality {
    /** Nothing. */
    NONE,
    /** Its permanent failure ends the tree. */
    ESSENTIAL,
    /** It has one life, and the end of that ends the tree. */
    MAIN
}

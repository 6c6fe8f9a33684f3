package jinn.scan.tree;

/** The two sides of a pair; a service without a logger has the first only. */
public enum Role {
    SERVICE, LOGGER
}

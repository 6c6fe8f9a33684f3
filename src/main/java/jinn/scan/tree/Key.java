package jinn.scan.tree;

/** Names one supervisor: a place in the roster and a side of it. */
public record Key(int index, Half half) {
}

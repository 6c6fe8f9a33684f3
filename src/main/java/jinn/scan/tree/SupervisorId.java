package jinn.scan.tree;

/** Names one supervisor: a place in the table and a side of it. */
public record SupervisorId(int index, Role role) {
}

/**
 * Bringing services up and down in the order of their dependencies: the plan, and the machine that
 * carries it out. Pure. May import {@code jinn.rc.database}, {@code jinn.rc.graph} and loop.
 */
package jinn.rc.change;

/**
 * Bringing services up and down in the order of their dependencies: the plan, the machine that
 * carries it out, and the driver that does. May import {@code jinn.rc.live}, {@code
 * jinn.rc.longrun}, {@code jinn.rc.script}, {@code jinn.rc.database}, {@code jinn.rc.graph},
 * control, loop, system and kernel.
 */
package jinn.rc.change;

/**
 * A compiled set of services: as a value, as the bytes of its file, and as the directory that has
 * it. Pure but for the directory and its lock. May import {@code jinn.rc.graph}, system, kernel and
 * text.
 */
package jinn.rc.database;

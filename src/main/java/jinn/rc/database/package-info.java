/**
 * A compiled set of services: as a value, and as the bytes of its file. May import {@code
 * jinn.rc.graph} and {@code jinn.text}.
 */
package jinn.rc.database;

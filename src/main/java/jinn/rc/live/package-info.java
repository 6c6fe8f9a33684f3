/**
 * The live directory: which services are up, which were asked for, and where their service
 * directories are. May import {@code jinn.rc.database}, maker, walk, control, system and kernel.
 */
package jinn.rc.live;

/**
 * Making a live directory, and putting its longruns under a scanner. May import {@code
 * jinn.rc.live}, await, maker, walk, control and event.
 */
package jinn.rc.init;

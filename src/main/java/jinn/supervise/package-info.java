/**
 * Keeping one service running: the machine that decides and the driver that acts. May import
 * control, event, loop, kernel and text.
 */
package jinn.supervise;

/**
 * A command as the main program of a tree of services: the machine that decides when who is told
 * to end and which code is the answer, and the driver that acts. May import control, event, loop,
 * kernel and text.
 */
package jinn.run;

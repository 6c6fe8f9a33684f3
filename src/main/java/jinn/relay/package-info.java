/**
 * Listening to event directories for a program that asks through pipes, as s6's clients do. May
 * import event, loop, wire, kernel and text.
 */
package jinn.relay;

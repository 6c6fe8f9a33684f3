/**
 * How a machine or a container goes down: orders, what waits for them, and the records on disk of
 * who is logged in. May import loop, control, kernel and text.
 */
package jinn.shutdown;

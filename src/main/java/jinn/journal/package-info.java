/**
 * Reading logs: directories that loggers write, in the order of time, while they are written.
 * May import loop, control, kernel and text.
 */
package jinn.journal;

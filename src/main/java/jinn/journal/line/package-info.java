/**
 * Lines of logs: the time that stands before one, times as people write them, and how lines are
 * shown. May import kernel, value and text.
 */
package jinn.journal.line;

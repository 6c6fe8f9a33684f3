/**
 * Input that outlives the logger: a file between stdin and the lines, and how far each place is
 * with it. May import log.line, log.script, kernel and text.
 */
package jinn.log.spool;

/**
 * Lines in memory: read, selected, made records, and kept until they are written; and what the
 * places share that they come from and go to. May import log.script, kernel and text.
 */
package jinn.log.line;

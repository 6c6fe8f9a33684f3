/**
 * Log directories: current, its rotation, its archives, and what becomes of all that when the disk
 * is full or somebody takes it away. May import log.line, log.script, kernel and text.
 */
package jinn.log.directory;

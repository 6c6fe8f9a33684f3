/**
 * The logger: lines from stdin, through a script of selections, to log directories that rotate,
 * to stdout, stderr and status files. May import loop, kernel and text.
 */
package jinn.log;

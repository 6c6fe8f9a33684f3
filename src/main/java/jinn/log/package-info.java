/**
 * The logger: lines from stdin, through a script of selections, to log directories that rotate,
 * to stdout, stderr and status files. This room runs it. May import its other rooms, loop, kernel
 * and text.
 */
package jinn.log;

/**
 * What daemons and their clients share: control fifos, the letters on them, and the records a
 * supervisor leaves on disk. May import kernel and text.
 */
package jinn.control;

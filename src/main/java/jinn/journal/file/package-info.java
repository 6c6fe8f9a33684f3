/**
 * Files of log directories: which there are, opened, unpacked, and read from any place. May import
 * journal.line, system, kernel, value and text.
 */
package jinn.journal.file;

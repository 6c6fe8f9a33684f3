/** The text of unit files: read, line by line. May import text. */
package jinn.unit.file;

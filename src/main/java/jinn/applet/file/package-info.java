/** Utilities of files and directories. */
package jinn.applet.file;

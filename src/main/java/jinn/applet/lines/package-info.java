/** Utilities about words and lines: what scripts cut, sort, quote and look for. */
package jinn.applet.lines;

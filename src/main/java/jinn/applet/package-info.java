/** One file per program: read options, build a configuration, hand over. */
package jinn.applet;

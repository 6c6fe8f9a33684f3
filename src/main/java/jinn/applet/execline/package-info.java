/** Programs of the execline language. */
package jinn.applet.execline;

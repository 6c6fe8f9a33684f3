/** Programs that tell of the others: help, version, completion, and {@code jinn} alone. */
package jinn.applet.guide;

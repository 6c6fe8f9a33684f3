/** Programs of scan directories. */
package jinn.applet.scan;

/** Programs of execline that open, move and close descriptors. */
package jinn.applet.descriptor;

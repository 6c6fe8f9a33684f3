/** Programs of execline that read, set and substitute variables. */
package jinn.applet.variable;

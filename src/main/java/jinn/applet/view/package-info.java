/** Programs that show how services are: read options, collect, print. */
package jinn.applet.view;

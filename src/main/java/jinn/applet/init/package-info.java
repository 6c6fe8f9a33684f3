/** Programs that start and stop a machine or a container. */
package jinn.applet.init;

/** Programs of fifo directories and events. */
package jinn.applet.event;

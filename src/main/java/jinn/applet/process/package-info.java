/** Programs that change the state of a process and become another. */
package jinn.applet.process;

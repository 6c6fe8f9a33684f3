/** Programs of logs and of stamps. */
package jinn.applet.log;

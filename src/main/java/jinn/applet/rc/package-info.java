/** Programs of services that depend on each other, as s6-rc has them. */
package jinn.applet.rc;

/** Programs of instances. */
package jinn.applet.instance;

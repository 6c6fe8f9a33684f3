/** Programs of supervision: read options, build a configuration, hand over. */
package jinn.applet.service;

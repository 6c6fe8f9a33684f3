/** Programs of local sockets, access rules and sudo. */
package jinn.applet.socket;

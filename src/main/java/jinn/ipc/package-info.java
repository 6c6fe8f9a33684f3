/** A program for each connection to a socket. May import loop, kernel and text. */
package jinn.ipc;

/** Syslog datagrams as lines. May import loop, kernel and text. */
package jinn.socklog;

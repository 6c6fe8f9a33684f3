/** Rules that say which clients a server serves, and how. May import kernel and text. */
package jinn.access;

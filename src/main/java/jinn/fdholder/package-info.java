/** Keeping descriptors open for others. May import loop, wire, access, kernel and text. */
package jinn.fdholder;

/** Messages on a socket, descriptors with them. May import kernel and text. */
package jinn.wire;

/** Descriptors, directories and sockets. */
package jinn.linux.file;

/** Namespaces, capabilities and scheduling. May import the rooms file and libc. */
package jinn.linux.rights;

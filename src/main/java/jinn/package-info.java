/** One binary, many programs. May import everything; nothing imports it. */
package jinn;

/**
 * The kernel boundary on Linux, and the only house that knows C. May import system, kernel, value
 * and text.
 */
package jinn.linux;

/**
 * The kernel boundary on Linux, and the only package that knows C: {@code Libc} declares calls,
 * {@code Constants} and {@code Structs} take numbers and layouts from the system's headers, so
 * that none is copied. May import kernel and text.
 */
package jinn.linux;

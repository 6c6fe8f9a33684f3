/**
 * C: {@code Libc} declares calls, {@code Constants} and {@code Structs} take numbers and layouts
 * from the system's headers, so that none is copied; {@code Arena} is the memory of both sides.
 */
package jinn.linux.libc;

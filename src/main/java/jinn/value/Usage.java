package jinn.value;

/**
 * What a process took while it lived, those of its own dead children included that it reaped.
 *
 * @param peakKib of the biggest one among them, in memory at one time
 */
public record Usage(long cpuMs, long peakKib) {
}

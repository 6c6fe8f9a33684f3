package jinn.manage;

/**
 * A service of which something is asked.
 *
 * @param name as it was named
 * @param tells whether it tells when it is ready
 * @param kills whether its supervisor kills it where it does not stop
 * @param said of an order that only has to be given: what is said then
 */
public record Subject(String name, boolean tells, boolean kills, String said) {
}

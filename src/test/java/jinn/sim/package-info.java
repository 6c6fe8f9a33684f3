/**
 * A simulated machine for tests: every role of {@code jinn.kernel}, in virtual time, in an order
 * that a seed decides. May import kernel and text.
 */
package jinn.sim;

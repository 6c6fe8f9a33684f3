/**
 * The boundary: what jinn asks of an operating system, as roles, and the values that cross it.
 * May import {@code jinn.text} only.
 */
package jinn.kernel;

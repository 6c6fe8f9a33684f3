/**
 * The boundary: what jinn asks of an operating system, as roles. May import {@code jinn.value} and
 * {@code jinn.text} only.
 */
package jinn.kernel;

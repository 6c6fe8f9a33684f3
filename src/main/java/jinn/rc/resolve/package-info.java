/**
 * From definitions, which name each other, to a compiled set, in which nothing is left open: pure.
 * May import {@code jinn.rc.source} and what that may.
 */
package jinn.rc.resolve;

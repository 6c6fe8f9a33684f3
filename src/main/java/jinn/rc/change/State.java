package jinn.rc.change;

import java.util.BitSet;

/**
 * Where a change is. No set is ever changed: a step makes others.
 *
 * @param phase its place in the plan
 * @param up the services that are up, as far as is written
 * @param waiting those of the phase that nothing was done about yet
 * @param running those that were begun, and are not answered
 * @param settling those that went up a moment ago, and never say that they are ready
 * @param missed those of the phase that did not get there: failed, skipped, or kept
 * @param failed whether something failed, in this phase or before
 * @param interrupted whether nothing more is begun
 * @param endMs when nobody waits any longer
 */
public record State(int phase, BitSet up, BitSet waiting, BitSet running, BitSet settling,
        BitSet missed, boolean failed, boolean interrupted, long endMs) {
}

package jinn.sim;

import java.util.Random;

/** Randomness from a seed. Random's first values are alike for seeds that are: these are mixed. */
public final class Chance {

    private Chance() {
    }

    public static Random of(long seed) {
        return new Random(mixed(seed));
    }

    /** SplitMix64, which turns each bit of the seed into every bit. */
    private static long mixed(long seed) {
        long mixed = seed + 0x9e37_79b9_7f4a_7c15L;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58_476d_1ce4_e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d0_49bb_1331_11ebL;
        return mixed ^ mixed >>> 31;
    }
}

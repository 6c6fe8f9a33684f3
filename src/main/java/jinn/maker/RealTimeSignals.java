package jinn.maker;

import java.util.Map;
import java.util.TreeMap;

/**
 * What systemd has real-time signals mean to an init, and so whoever starts one in a container:
 * from {@code SIGRTMIN+13} on at once, without an orderly end. There is no kexec: a reboot.
 */
final class RealTimeSignals {

    static final int AT_ONCE = 13;

    /** Letters of hpr by what is added to SIGRTMIN. */
    static final Map<Integer, Character> MEANINGS = new TreeMap<>(Map.of(3, 'h', 4, 'p', 5, 'r',
            6, 'r', AT_ONCE, 'h', 14, 'p', 15, 'r', 16, 'r'));

    private RealTimeSignals() {
    }
}

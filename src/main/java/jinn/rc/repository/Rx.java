package jinn.rc.repository;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a set says of a service; a later one is more of it. */
public enum Rx {

    /** Not in the database. */
    MASKED("masked", List.of("mask", "suppress")),

    /** In the database, for whoever starts it. */
    USABLE("usable", List.of("latent", "disable", "disabled", "deactivate", "inactive",
            "unmask", "unmasked")),

    /** Started at boot. */
    ACTIVE("active", List.of("activate", "enable", "enabled", "onboot")),

    /** The same, and changed only by who insists. */
    ALWAYS("always", List.of("essential", "make-essential"));

    private final String word;
    private final List<String> others;

    Rx(String word, List<String> others) {
        this.word = word;
        this.others = others;
    }

    /** As it is printed, and as the directory of its services is named. */
    public String word() {
        return word;
    }

    /** By any of its words; null where it is none. */
    public static @Nullable Rx named(String word) {
        for (Rx rx : values()) {
            if (rx.word.equals(word) || rx.others.contains(word)) {
                return rx;
            }
        }
        return null;
    }

    Rx orMore(Rx other) {
        return compareTo(other) < 0 ? other : this;
    }

    Rx orLess(Rx other) {
        return compareTo(other) > 0 ? other : this;
    }
}

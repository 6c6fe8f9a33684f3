package jinn.confine;

import java.util.List;
import jinn.kernel.Confinement.Space;

/** One thing that is done before the program is executed. */
sealed interface Step {

    /** Options that want a set of mounts, each as it was given, and what they want of it. */
    record Mounts(List<String> options, List<Rule> rules) implements Step {
    }

    record Separate(String option, Space space) implements Step {
    }

    /** Takes all others from the bounding set. */
    record Bound(String option, long kept) implements Step {
    }

    /** Empty names are not given; {@code ambient} goes along, named by {@code option}. */
    record Become(String user, String group, List<String> groups, Ambient ambient)
            implements Step {

        boolean isNobodyElse() {
            return user.isEmpty() && group.isEmpty() && groups.isEmpty();
        }
    }

    /** Capabilities that an exec keeps; 0 for none. */
    record Ambient(String option, long set) {
    }

    record NoNewPrivileges(String option) implements Step {
    }
}

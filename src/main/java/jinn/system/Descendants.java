package jinn.system;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jinn.value.Pid;
import jinn.value.Running;

/** Who is below whom. */
public final class Descendants {

    private Descendants() {
    }

    /** Everybody below that process. */
    public static List<Running> below(Pid top, List<Running> living) {
        Set<Integer> numbers = of(top, living);
        List<Running> below = new ArrayList<>();
        for (Running one : living) {
            if (numbers.contains(one.pid().number()) && !one.pid().equals(top)) {
                below.add(one);
            }
        }
        return below;
    }

    /** The numbers of that process and of everybody below it. */
    public static Set<Integer> of(Pid top, List<Running> living) {
        Set<Integer> below = new HashSet<>();
        below.add(top.number());
        for (boolean more = true; more;) {
            more = false;
            for (Running one : living) {
                more |= below.contains(one.parent().number()) && below.add(one.pid().number());
            }
        }
        return below;
    }
}

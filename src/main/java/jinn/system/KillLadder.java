package jinn.system;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jinn.value.Pid;
import jinn.value.Running;

/**
 * Who is left of processes that have to go, as a machine. The owner looks who lives, sends what
 * is answered, and climbs when the time of a rung is over.
 *
 * <pre>
 *              | SPARE   | ASK                                  | KILL
 *   nobody     | look again; at the second time in a row, all have gone
 *   somebody   | wait    | TERM and CONT to who has not had it  | KILL to all, at every look
 * </pre>
 *
 * <p>CONT, because one that is stopped would never see the signal before it. The second look,
 * because somebody may have been born behind the back of the first.
 *
 * @param asked who has had TERM, or the signal that stands for it
 */
public record KillLadder(Rung rung, Set<Pid> asked, boolean lastLookEmpty) {

    /** What is done about those who are left. */
    public enum Rung {
        SPARE, ASK, KILL
    }

    public static final KillLadder SPARING = new KillLadder(Rung.SPARE, Set.of(), false);
    public static final KillLadder ASKING = new KillLadder(Rung.ASK, Set.of(), false);

    /** Of an owner that looks once more anyway: the first look that finds nobody counts. */
    public static final KillLadder KILLING = new KillLadder(Rung.KILL, Set.of(), true);

    /**
     * What follows from a look.
     *
     * @param gone nobody is left
     * @param ask who gets TERM and CONT
     * @param kill who gets KILL
     */
    public record Answer(KillLadder next, boolean gone, List<Running> ask, List<Running> kill) {
    }

    /** The time of a rung is over. */
    public KillLadder to(Rung other) {
        return new KillLadder(other, asked, lastLookEmpty);
    }

    /** A look has found these, and nobody else. */
    public Answer seen(List<Running> left) {
        Set<Pid> nowAsked = new HashSet<>(asked);
        List<Running> ask = new ArrayList<>();
        for (Running one : left) {
            if (rung == Rung.ASK && nowAsked.add(one.pid())) {
                ask.add(one);
            }
        }
        return new Answer(new KillLadder(rung, nowAsked, left.isEmpty()),
                left.isEmpty() && lastLookEmpty, ask, rung == Rung.KILL ? left : List.of());
    }
}

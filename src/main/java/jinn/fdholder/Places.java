package jinn.fdholder;

import java.util.List;
import jinn.value.FileInfo;

/**
 * Who may connect, and who has to go when it is crowded. A user other than root and the holder's
 * own has but a share of the places: whoever comes beyond it is sent away at once, so that a
 * crowd of his does not stand before the others. Where all places are taken and somebody waits,
 * a place that nobody used for a while becomes free: one of the user who has the most of them.
 */
final class Places {

    private static final int ROOT = 0;

    private Places() {
    }

    /**
     * A place that is taken.
     *
     * @param sinceNs when it was used last; when it was taken, of who has it for too long
     */
    record Place(int uid, long sinceNs) {
    }

    static boolean admits(List<Place> taken, FileInfo.Owner who, FileInfo.Owner self,
            int perUserMax) {
        return isTrusted(who, self) || count(taken, who.uid()) < perUserMax;
    }

    static boolean isTrusted(FileInfo.Owner who, FileInfo.Owner self) {
        return who.uid() == ROOT || who.uid() == self.uid();
    }

    /** Which of them is to be given up, unused since before that time; -1 for none. */
    static int toYield(List<Place> taken, long unusedSinceNs) {
        int chosen = -1;
        for (int i = 0; i < taken.size(); i++) {
            if (taken.get(i).sinceNs <= unusedSinceNs
                    && (chosen < 0 || comesBefore(taken, i, chosen))) {
                chosen = i;
            }
        }
        return chosen;
    }

    private static boolean comesBefore(List<Place> taken, int one, int other) {
        int more = count(taken, taken.get(one).uid) - count(taken, taken.get(other).uid);
        return more > 0 || more == 0 && taken.get(one).sinceNs < taken.get(other).sinceNs;
    }

    private static int count(List<Place> taken, int uid) {
        int count = 0;
        for (Place place : taken) {
            count += place.uid == uid ? 1 : 0;
        }
        return count;
    }
}

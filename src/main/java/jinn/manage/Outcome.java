package jinn.manage;

/** What came of it for one service: for people, behind its name. */
public record Outcome(boolean reached, String text) {

    static Outcome reached(String text) {
        return new Outcome(true, text);
    }

    /** Such as {@code not up: exited 3 five times}. */
    static Outcome failed(Wish wish, String why) {
        return new Outcome(false, "not " + wish.goal() + ": " + why);
    }
}

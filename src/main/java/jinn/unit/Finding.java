package jinn.unit;

/**
 * What becomes of one directive.
 *
 * @param note in a few words, what is different or why it is not carried; often empty
 */
public record Finding(Fate fate, String place, String directive, String note) {

    /** The four lists, the last of them by its weight; and names that nobody knows. */
    public enum Fate {
        CARRIED("carried"),
        DIFFERENT("carried with a difference"),
        MEANINGLESS("no meaning here"),
        HARDENING("not carried (hardening)"),
        BEHAVIOUR("not carried (behaviour)"),
        UNKNOWN("unknown");

        private final String title;

        Fate(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** Whether something is lost. */
        public boolean isLoss() {
            return this == HARDENING || this == BEHAVIOUR;
        }
    }
}

package jinn.journal.file;

/** What a file of a log directory is called before it is an archive. */
public enum OpenName {

    /** Lines are put into it. */
    CURRENT("current"),

    /** Becomes an archive, or is made into one by a processor. */
    PREVIOUS("previous"),

    /** What a processor has made of previous; an archive soon, where that is gone already. */
    PROCESSED("processed");

    public final String text;

    OpenName(String text) {
        this.text = text;
    }
}

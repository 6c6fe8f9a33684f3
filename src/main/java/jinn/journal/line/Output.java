package jinn.journal.line;

/** How a line is written. */
public enum Output {

    /** Local time to the microsecond, the service where there are several, the text. */
    SHORT("short"),

    /** The same with a T for the blank within the time, and how far local time is from UTC. */
    ISO("iso"),

    /** An object in JSON (docs/formats/logs.schema.json). */
    JSON("json"),

    /** The text alone. */
    CAT("cat");

    private final String text;

    Output(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}

package jinn.view;

import jinn.text.Bytes;
import jinn.text.Json;

/** An object of JSON in one line, made member by member. */
public final class JsonObject {

    private final StringBuilder text = new StringBuilder("{");

    /** Bytes: what is no UTF-8 of them becomes U+FFFD. */
    public JsonObject text(String name, String bytes) {
        member(name);
        quoted(bytes);
        return this;
    }

    /** The same, and where they are no UTF-8 all of them in {@code hex}, so that none is lost. */
    public JsonObject exact(String name, String bytes) {
        member(name);
        if (!quoted(bytes)) {
            member("hex");
            text.append('"');
            Sink sink = new Sink(text);
            for (byte one : Bytes.toArray(bytes)) {
                Json.hex(sink, one);
            }
            text.append('"');
        }
        return this;
    }

    public JsonObject number(String name, long value) {
        return value(name, Long.toString(value));
    }

    public JsonObject flag(String name, boolean value) {
        return value(name, value ? "true" : "false");
    }

    /** What is JSON already. */
    public JsonObject value(String name, String json) {
        member(name);
        text.append(json);
        return this;
    }

    public String end() {
        return text.append('}').toString();
    }

    private void member(String name) {
        text.append(text.length() == 1 ? "\"" : ", \"").append(name).append("\": ");
    }

    /** False where some of it was none of UTF-8. */
    private boolean quoted(String bytes) {
        byte[] all = Bytes.toArray(bytes);
        text.append('"');
        boolean whole = Json.escape(new Sink(text), all, 0, all.length);
        text.append('"');
        return whole;
    }

    private record Sink(StringBuilder text) implements Json.Sink {

        @Override
        public void append(byte[] bytes, int from, int length) {
            text.append(Bytes.fromArray(bytes, from, length));
        }

        @Override
        public void append(byte one) {
            text.append((char) one);
        }
    }
}

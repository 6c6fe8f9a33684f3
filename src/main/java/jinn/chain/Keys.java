package jinn.chain;

import java.util.List;

/** What takes the place of references to some keys. */
public interface Keys {

    /** The values of that key; null where it is none of these. */
    List<String> values(String key);

    /** One of these keys, which no others may have as well. */
    String first();
}

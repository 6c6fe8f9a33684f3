package jinn.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What takes the place of references to some keys. */
public interface Keys {

    /** The values of that key; null where it is none of these. */
    @Nullable List<String> values(String key);

    /** One of these keys, which no others may have as well. */
    String first();
}

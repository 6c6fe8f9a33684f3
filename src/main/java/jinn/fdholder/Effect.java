package jinn.fdholder;

import java.util.List;
import jinn.value.Fd;
import jinn.wire.UnixMessage;

/** What the holder does about a request. */
public sealed interface Effect {

    record Reply(UnixMessage message) implements Effect {
    }

    /** Once they have been sent, where they are to be. */
    record Close(List<Fd> descriptors) implements Effect {
    }

    /** The client does not keep to the protocol. */
    record HangUp() implements Effect {
    }
}

package jinn.applet.scan;

import java.util.OptionalInt;
import jinn.await.Membership.Down;
import jinn.event.EventDirectory.Listeners;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** What svlink and instance-create are told about a service that they add. */
public record MemberOptions(Down down, Listeners listeners) {

    public static final String OPTIONS = """
            -d: it is not started now
            |-D: it is not started, now or later
            -f: changes an event directory that exists, too
            -P: anybody may listen to its events
            -t timeoutms: waits that long at most; 0, the default, means for ever
            """;

    public static MemberOptions of(Kernel kernel, Options options) {
        Down down = switch (options.lastOf("dD", '-')) {
            case 'd' -> Down.FOR_NOW;
            case 'D' -> Down.FOR_GOOD;
            default -> Down.AS_IT_IS;
        };
        OptionalInt group = options.has('P') ? OptionalInt.empty()
                : OptionalInt.of(kernel.users().effective().gid());
        return new MemberOptions(down, new Listeners(group, options.has('f')));
    }
}

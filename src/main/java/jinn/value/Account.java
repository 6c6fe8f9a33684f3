package jinn.value;

import java.util.List;

/** A user of the system: numeric ids, supplementary groups (its own group first), home. */
public record Account(String name, int uid, int gid, List<Integer> groups, String home) {
}

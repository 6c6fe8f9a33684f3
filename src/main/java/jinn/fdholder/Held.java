package jinn.fdholder;

import jinn.value.Fd;

/** A descriptor and its name. */
public record Held(Entry entry, Fd fd) {
}

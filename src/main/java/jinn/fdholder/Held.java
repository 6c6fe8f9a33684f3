package jinn.fdholder;

import jinn.kernel.Fd;

/** A descriptor and its name. */
public record Held(Entry entry, Fd fd) {
}

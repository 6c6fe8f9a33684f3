package jinn.fdholder;

import java.util.List;

/** What comes next, for everybody and for the client. */
public record Step(Shelf shelf, Session session, List<Effect> effects) {
}

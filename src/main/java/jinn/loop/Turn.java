package jinn.loop;

import java.util.List;

/**
 * What a machine answers to an event.
 *
 * @param <S> the machine's states
 * @param <F> its effects
 */
public interface Turn<S, F> {

    S next();

    /** In the order in which they are performed. */
    List<F> effects();
}

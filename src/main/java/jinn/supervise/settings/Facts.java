package jinn.supervise.settings;

import jinn.system.Timestamps;

/**
 * What a step knows beside the state and the event.
 *
 * @param settings read when asked, so that an edit counts from the next step on
 */
public record Facts(Timestamps now, Settings settings) {
}

package jinn.supervise;

/**
 * What a step knows beside the state and the event.
 *
 * @param settings read when asked, so that an edit counts from the next step on
 */
record Facts(Moment now, Settings settings) {
}

/**
 * The front door: themes, nearest names, words for whoever types {@code jinn}. Pure; may import
 * option, system, text and value.
 */
package jinn.guide;

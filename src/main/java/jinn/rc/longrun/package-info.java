/**
 * The way of one longrun up or down, as its supervisor tells of it. May import manage, control,
 * loop, system and kernel.
 */
package jinn.rc.longrun;

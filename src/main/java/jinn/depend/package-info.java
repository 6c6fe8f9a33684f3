/**
 * Services that depend on each other, for people who need not know how that is done: by the names
 * of services in a tree. May import {@code jinn.rc} and its rooms, {@code jinn.manage}, maker,
 * walk, control, system and kernel.
 */
package jinn.depend;

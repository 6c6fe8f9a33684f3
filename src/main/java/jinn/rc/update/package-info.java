/**
 * From one database to another while services run: what becomes of each service, the steps on the
 * way as a list, and the code that takes them. May import the rooms of {@code jinn.rc} but resolve
 * and source, and whatever those import.
 */
package jinn.rc.update;

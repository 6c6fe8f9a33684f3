/**
 * Unit files as packages ship them, carried: from a unit and its neighbours to the directory form
 * of a service, and what becomes of each directive. Pure. May import maker, system and what those
 * may.
 */
package jinn.unit;

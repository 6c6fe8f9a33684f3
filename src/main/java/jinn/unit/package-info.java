/**
 * Unit files as packages ship them, carried: from a unit and its neighbours to the directory form
 * of a service, and what becomes of each directive. Pure but for UnitFiles. May import maker,
 * supervise.settings, system and what those may.
 */
package jinn.unit;

/**
 * The repository of s6-rc: stores of definitions, and sets that say of each service whether it is
 * there, and whether it starts at boot. What a set has to be, and what becomes of it, is pure; all
 * that is on disk changes in one step. May import {@code source}, {@code live}, {@code database},
 * {@code graph}, maker, walk, control, system and kernel.
 */
package jinn.rc.repository;

/**
 * Services that depend on each other, compiled from source directories as s6-rc has them: the
 * compiler, and the directory that it leaves. Its rooms are pure but for one that reads: {@code
 * graph}, {@code database}, {@code source}, {@code resolve}. May import maker, option and what
 * those may.
 */
package jinn.rc;

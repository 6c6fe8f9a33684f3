/**
 * Services that depend on each other, compiled from source directories as s6-rc has them: the
 * compiler, and what is printed of its sets. The rooms {@code graph}, {@code resolve} and {@code
 * change} are pure; {@code source}, {@code database} and {@code live} read and write what their
 * names say, {@code init} makes live directories. May import maker, await, option and what those
 * may.
 */
package jinn.rc;

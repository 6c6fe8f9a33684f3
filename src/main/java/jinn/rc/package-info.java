/**
 * Services that depend on each other, compiled from source directories as s6-rc has them: the
 * compiler, and what is printed of its sets. The rooms {@code graph} and {@code resolve} are pure;
 * {@code source}, {@code database} and {@code live} read and write what their names say, {@code
 * init} makes live directories, and {@code change} changes what is up, by {@code longrun} and
 * {@code script}; {@code repository} keeps sets of services, each of which may be compiled. May
 * import maker, await, manage, sudo, option and what those may.
 */
package jinn.rc;

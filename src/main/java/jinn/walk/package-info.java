/**
 * Trees of files, gone through by open directories: no symlink is followed, and a tree may be of
 * any width and of a great depth. May import {@code jinn.kernel} and {@code jinn.text}.
 */
package jinn.walk;

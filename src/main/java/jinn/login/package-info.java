/** Who is logged in: the records on disk, and messages to terminals. */
package jinn.login;

/** Programs of repositories: stores of services, and sets of them, as s6-rc has them. */
package jinn.applet.repository;

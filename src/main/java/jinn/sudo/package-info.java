/** Programs run with others' rights, on request. May import loop, wire, kernel and text. */
package jinn.sudo;

/**
 * Waiting until services are where somebody wants them, without asking twice. May import
 * control, event, loop, kernel and text.
 */
package jinn.await;

/** Programs of readiness, and of daemons that go to the background. */
package jinn.applet.readiness;

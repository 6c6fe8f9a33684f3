/** What a service directory says of how its service is to be run and started again. */
package jinn.supervise.settings;

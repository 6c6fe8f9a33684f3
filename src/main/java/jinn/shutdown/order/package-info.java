/** What a shutdown is asked for: actions, orders, when, and where they are sent. */
package jinn.shutdown.order;

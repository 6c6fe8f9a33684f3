package jinn.log;

/** Where records end up. */
interface Drain {

    /** The records that are waiting. */
    Outlet outlet();

    /** Passes on as much as goes without waiting; what fails is tried again later. */
    void flush();

    /** Whether nothing is waiting or under way. */
    boolean isIdle();

    /** Whether only the newest record counts. */
    default boolean isOverwritten() {
        return false;
    }
}

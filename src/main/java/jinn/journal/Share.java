package jinn.journal;

/** What each of so many directories may keep in memory while it is read from its end. */
record Share(int places) {

    private static final int BLOCK_MIN = 2048;
    private static final int BLOCK_MAX = 32_768;
    private static final int BLOCKS_MAX = 524_288;
    private static final int WINDOW_MIN = 8192;
    private static final int WINDOW_MAX = 1_048_576;
    private static final int WINDOWS_MAX = 2_097_152;

    /** Bytes of lines that are read at once. A line that is longer is read even so. */
    int block() {
        return Math.max(BLOCK_MIN, Math.min(BLOCK_MAX, BLOCKS_MAX / places));
    }

    /** Bytes that are kept of what is unpacked; for what stands before, it is unpacked again. */
    int window() {
        return Math.max(WINDOW_MIN, Math.min(WINDOW_MAX, WINDOWS_MAX / places));
    }
}

package jinn.lint;

import jinn.value.FileInfo;

/** Kinds of file for people. */
final class Words {

    private Words() {
    }

    static String of(FileInfo.Type type) {
        return switch (type) {
            case REGULAR -> "a file";
            case DIRECTORY -> "a directory";
            case FIFO -> "a fifo";
            case SYMLINK -> "a symlink";
            case SOCKET -> "a socket";
            case CHARACTER_DEVICE, BLOCK_DEVICE -> "a device";
        };
    }
}

package jinn.journal.file;

import java.util.List;
import java.util.Optional;
import jinn.text.Bytes;

/** What a processor may have packed an archive with; told by its first bytes. */
public enum Compression {

    GZIP("gzip", 0x1f8b, 2), ZSTD("zstd", 0x28b5_2ffd, 4), XZ("xz", 0xfd37_7a58_5a00L, 6),
    BZIP2("bzip2", 0x42_5a68, 3);

    /** So many bytes tell. */
    public static final int MAGIC_SIZE_MAX = 6;

    final String tool;
    private final long magic;
    private final int magicSize;

    Compression(String tool, long magic, int magicSize) {
        this.tool = tool;
        this.magic = magic;
        this.magicSize = magicSize;
    }

    public static Optional<Compression> of(byte[] beginning) {
        for (Compression one : values()) {
            if (beginning.length >= one.magicSize
                    && Bytes.number(beginning, 0, one.magicSize) == one.magic) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** From stdin to stdout. */
    public List<String> command() {
        return List.of(tool, "-dc");
    }
}

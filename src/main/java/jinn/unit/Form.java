package jinn.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The directory form of a service or a bundle, as it would be on disk. */
public record Form(String name, String origin, List<FormFile> files) {

    /** {@code path}: relative; one slash at most. */
    public record FormFile(String path, String text, boolean isProgram) {
    }

    public @Nullable FormFile file(String path) {
        for (FormFile file : files) {
            if (file.path().equals(path)) {
                return file;
            }
        }
        return null;
    }
}

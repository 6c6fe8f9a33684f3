package jinn.rc.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jinn.rc.source.Definition.Entry;
import jinn.rc.source.Definition.Mention;
import jinn.unit.Form;
import jinn.unit.Form.FormFile;
import jinn.value.FileInfo;
import org.jspecify.annotations.Nullable;

/** The files that a unit became, which are nowhere on disk. */
record FormFiles(Faults faults, Form form) implements DefinitionFiles {

    @Override
    public String directory() {
        return form.origin();
    }

    @Override
    public @Nullable String text(String name) {
        FormFile file = form.file(name);
        return file == null ? null : file.text();
    }

    @Override
    public FileInfo.@Nullable Type look(String name) {
        return form.file(name) == null ? null : FileInfo.Type.REGULAR;
    }

    @Override
    public @Nullable List<Mention> mentionsIn(String name) {
        List<String> names = new ArrayList<>();
        for (FormFile file : form.files()) {
            if (file.path().startsWith(name + "/")) {
                names.add(file.path().substring(name.length() + 1));
            }
        }
        return names.isEmpty() ? null : new Names(faults).ofDirectory(path(name), names);
    }

    /** What is in one is the name of a service, and nothing else. */
    @Override
    public Map<String, String> textsIn(String name) {
        return Map.of();
    }

    @Override
    public Entry program(String name) {
        FormFile file = form.file(name);
        return new Entry.Written(name, file == null ? "" : file.text());
    }
}

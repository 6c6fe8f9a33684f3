package jinn.rc.source;

import java.util.ArrayList;
import java.util.List;
import jinn.rc.source.Definition.Entry;
import jinn.rc.source.Definition.Entry.Setting;
import jinn.rc.source.Definition.Entry.Tree;
import jinn.supervise.settings.ServiceEntry;
import jinn.supervise.settings.SettingLine;
import jinn.value.FileInfo;

/**
 * What of a longrun's directory is for its supervisor: whatever ours heeds, but what says which
 * services are up ({@code down}), what is another service ({@code log}), and what supervisors make.
 */
final class EntryReader {

    private static final int STANDARD_FDS = 3;
    private static final int NONE = -1;

    private final DefinitionFiles files;
    private final Faults faults;
    private final List<Entry> entries = new ArrayList<>();
    private long lock = NONE;
    private long notification = NONE;

    EntryReader(DefinitionFiles files) {
        this.files = files;
        this.faults = files.faults();
    }

    List<Entry> read() {
        for (ServiceEntry entry : ServiceEntry.values()) {
            FileInfo.Type type = files.look(entry.file());
            if (type != null) {
                read(entry, type);
            } else if (entry == ServiceEntry.RUN) {
                faults.broken(files.path(entry.file()), "there is none, and a longrun needs it");
            }
        }
        FileInfo.Type template = files.look(Entry.TEMPLATE);
        if (template != null) {
            tree(Entry.TEMPLATE, template);
        }
        if (lock >= STANDARD_FDS && lock == notification) {
            faults.broken(files.path(ServiceEntry.LOCK_FD.file()),
                    ServiceEntry.ONE_DESCRIPTOR_FOR_TWO);
        }
        return entries;
    }

    private void read(ServiceEntry entry, FileInfo.Type type) {
        switch (entry.kind()) {
            case SCRIPT -> script(entry.file(), type);
            case MARK -> {
                if (entry != ServiceEntry.DOWN && entry != ServiceEntry.FLAG_ESSENTIAL) {
                    entries.add(new Setting(entry.file(), ""));
                }
            }
            case NUMBER, DESCRIPTOR -> number(entry);
            case DELAYS, LIMIT, SIGNAL -> line(entry);
            case FREE -> tree(entry.file(), type);
            case SERVICE -> faults.warning(1, files.path(entry.file()),
                    "it is left out: a logger is a longrun of its own, with consumer-for in it");
            case DIRECTORY -> {
            }
        }
    }

    private void script(String name, FileInfo.Type type) {
        if (type != FileInfo.Type.REGULAR) {
            faults.broken(files.path(name), "it has to be a regular file");
        }
        entries.add(files.program(name));
    }

    private void tree(String name, FileInfo.Type type) {
        if (type != FileInfo.Type.DIRECTORY) {
            faults.broken(files.path(name), "it has to be a directory");
        }
        entries.add(new Tree(name));
    }

    private void number(ServiceEntry entry) {
        String path = files.path(entry.file());
        String text = files.text(entry.file());
        SettingLine line = SettingLine.read(entry, text == null ? "0" : text);
        if (line.numbers() == null) {
            faults.unusable(path, entry.kind().wanted());
            return;
        }
        if (!line.objection().isEmpty()) {
            faults.warning(1, path, line.objection());
        }
        long number = line.number(0);
        lock = entry == ServiceEntry.LOCK_FD ? number : lock;
        notification = entry == ServiceEntry.NOTIFICATION_FD ? number : notification;
        if (entry.kind() == ServiceEntry.Kind.DESCRIPTOR && number < STANDARD_FDS) {
            faults.warning(1, path, "descriptor " + number + " is stdin, stdout or stderr");
        }
        entries.add(new Setting(entry.file(), number + "\n"));
    }

    /** As it is, but a supervisor would pass over what it cannot understand: said now. */
    private void line(ServiceEntry entry) {
        String path = files.path(entry.file());
        String text = files.text(entry.file());
        if (text == null) {
            return;
        }
        String objection = SettingLine.read(entry, text).objection();
        if (!objection.isEmpty()) {
            faults.warning(1, path, objection + ": " + entry.kind().wanted());
        }
        entries.add(new Setting(entry.file(), text));
    }
}

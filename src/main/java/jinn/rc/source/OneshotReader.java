package jinn.rc.source;

import java.util.ArrayList;
import java.util.List;
import jinn.chain.Lexer;
import jinn.log.script.Script;
import jinn.rc.database.Atomic.Oneshot;
import jinn.rc.database.Atomic.Surroundings;
import jinn.system.VariableFile;
import jinn.text.Bytes;
import jinn.value.Fatal;
import jinn.value.FileInfo;

/** The scripts of a oneshot, with the variables and the log that its definition has for them. */
record OneshotReader(DefinitionFiles files) {

    private static final String LOG = "log";
    private static final String VARIABLES = "env";

    Oneshot read() {
        return new Oneshot(script("up", true), script("down", false), script("reload", false),
                new Surroundings(variables(), log()));
    }

    /** The words of a line of execline; none where there is no file. */
    private List<String> script(String name, boolean needed) {
        String text = needed ? files.neededText(name) : files.text(name);
        if (text == null) {
            return List.of();
        }
        String path = files.path(name);
        String first = Bytes.firstLine(text);
        if (first.startsWith("#!") && !first.contains("execlineb")) {
            files.faults().warning(1, path + ":1", "it is a line of execline, not a file that is"
                    + " executed: " + first + " is a comment");
        }
        return switch (Lexer.lex(text)) {
            case Lexer.Words(List<String> words) -> words;
            case Lexer.Wrong(String reason, int line) -> {
                files.faults().broken(path + ":" + line, reason);
                yield List.of();
            }
        };
    }

    private List<String> variables() {
        List<String> variables = new ArrayList<>();
        files.textsIn(VARIABLES).forEach((name, text) -> {
            String value = VariableFile.value(text);
            if (value.length() > VariableFile.SIZE_MAX) {
                files.faults().broken(files.path(VARIABLES) + "/" + name,
                        "the value is longer than " + VariableFile.SIZE_MAX + " bytes");
            }
            variables.add(text.isEmpty() ? name : name + "=" + value);
        });
        return variables;
    }

    /** A lone word is a directory, whose lines have a stamp. */
    private List<String> log() {
        FileInfo.Type type = files.look(LOG);
        if (type == null) {
            return List.of();
        }
        if (type == FileInfo.Type.DIRECTORY) {
            files.faults().warning(1, files.path(LOG),
                    "it is left out: of a oneshot, it has to be a file with a logging script");
            return List.of();
        }
        int before = files.faults().errors().size();
        List<String> words = script(LOG, true);
        List<String> whole = words.size() == 1 ? List.of("t", words.getFirst()) : words;
        if (files.faults().errors().size() == before) {
            check(whole);
        }
        return whole;
    }

    private void check(List<String> words) {
        boolean stores = false;
        boolean relative = false;
        for (String word : words) {
            stores |= word.startsWith("/");
            relative |= word.startsWith(".");
        }
        try {
            Script.parse(words);
            if (!stores || relative) {
                files.faults().broken(files.path(LOG),
                        "it has to name a log directory, by its absolute path");
            }
        } catch (Fatal fatal) {
            files.faults().broken(files.path(LOG), String.valueOf(fatal.getMessage()));
        }
    }
}

package jinn.maker;

import java.util.ArrayList;
import java.util.List;
import jinn.control.StatusSize;
import jinn.option.Options;
import jinn.text.Bytes;
import jinn.value.Fatal;

/**
 * A service that is a user's own tree of services: a service directory with its logger, or the
 * two as sources for s6-rc. {@code program} is what the scripts call.
 */
public record UserTree(String program, Options options) {

    public static final Options.Syntax SYNTAX = Options.Syntax.of("""
            usertree-maker - writes a service directory for a user's own tree of services
            = usertree-maker [-d userscandir] [-p path] [-E envdir [-e var]...] [-r \
            service/logger[/pipeline]] [-l loguser] [-t stamptype] [-n nfiles] [-s filesize] [-S \
            maxsize] [-P prefix] user logdir dir
            -d userscandir: the user's scan directory; ${HOME}/service by default
            -p path: PATH of the user's services
            -E envdir: variables for them
            *-e var: one of -E that -d and -p may name
            -r service/logger[/pipeline]: sources for s6-rc, with these names
            -l loguser: the logger runs as that user; root by default
            -t stamptype: its stamps: 0 none, 1 TAI64N (the default), 2 ISO 8601, 3 both
            -n nfiles: its number of files; 10 by default
            -s filesize: their size; 1000000 by default
            -S maxsize: the size of all
            -P prefix: what the logger puts before each line
            user: whose tree it is
            logdir: where the logger writes
            dir: the directory to write
            """);

    private static final int RUNNABLE = 0755;
    private static final int READABLE = 0644;
    private static final int STAMPS_MAX = 3;
    private static final List<String> ACCOUNT =
            List.of("USER", "HOME", "UID", "GID", "GIDLIST");

    /** Reads the words; misuse where they do not fit. */
    public List<Item> items() {
        if (options.operands().size() != 3 || options.number('t', 1) > STAMPS_MAX) {
            throw options.wrong();
        }
        if (!options.operand(1).startsWith("/")) {
            throw Fatal.usage("the log directory has to be an absolute path");
        }
        if (!Words.isProgram(program)) {
            throw Fatal.usage("this program has to have a short absolute path, of letters that"
                    + " mean nothing in a script: " + program);
        }
        if (!options.has('r')) {
            List<Item> items = new ArrayList<>();
            addService(items, "", tree());
            items.add(new Item.Directory("log", RUNNABLE));
            addService(items, "log/", logger());
            return items;
        }
        return sources(Bytes.fields(options.value('r').get(), '/'));
    }

    private List<Item> sources(List<String> names) {
        if (names.size() < 2 || names.size() > 3 || names.contains("")) {
            throw options.wrong();
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String path = names.get(i) + "/";
            items.add(new Item.Directory(names.get(i), RUNNABLE));
            addService(items, path, i == 0 ? tree() : logger());
            text(items, path + "type", "longrun\n");
            text(items, path + (i == 0 ? "producer-for" : "consumer-for"),
                    names.get(1 - i) + "\n");
        }
        if (names.size() == 3) {
            text(items, names.get(1) + "/pipeline-name", names.get(2) + "\n");
        }
        return items;
    }

    private static void addService(List<Item> items, String path, String run) {
        text(items, path + "notification-fd", "3\n");
        items.add(new Item.Text(path + "run", RUNNABLE, run));
    }

    private static void text(List<Item> items, String path, String text) {
        items.add(new Item.Text(path, READABLE, text));
    }

    /** The user's variables can be named in the scan directory and in the search path. */
    private String tree() {
        String user = Words.quoted(options.operand(0));
        StringBuilder imports = new StringBuilder();
        for (String name : ACCOUNT) {
            imports.append("  importas ").append(name).append(' ').append(name).append('\n');
        }
        for (Options.Given given : options.all()) {
            if (given.letter() == 'e') {
                String name = Words.quoted(given.value());
                imports.append("  importas -D \"\" ").append(name).append(' ').append(name)
                        .append('\n');
            }
        }
        return "#!" + program + " execlineb -P\n# The services of a user, under a scanner of his.\n"
                + ours("fdmove") + "-c 2 1\n"
                + ours("importas") + "-D 35 " + StatusSize.VARIABLE + " " + StatusSize.VARIABLE
                + "\n" + ours("emptyenv") + "-p\n"
                + ours("export") + "USER " + user + "\n" + ours("envuidgid") + user + "\n"
                + ours("applyuidgid") + "-U\n"
                + ours("backtick") + "HOME { " + ours("homeof") + user + " }\n"
                + options.value('E').map(path -> ours("envdir") + Words.quoted(path) + "\n")
                        .orElse("")
                + ours("multisubstitute") + "{\n" + imports + "}\n"
                + options.value('p').map(path -> ours("export") + "PATH " + Words.quoted(path)
                        + "\n").orElse("")
                + ours("svscan") + "-d3 -f ${" + StatusSize.VARIABLE + "} -- "
                + Words.quoted(options.value('d').orElse("${HOME}/service")) + "\n";
    }

    private String logger() {
        long stamps = options.number('t', 1);
        List<String> words = new ArrayList<>();
        if ((stamps & 1) != 0) {
            words.add("t");
        }
        if ((stamps & 2) != 0) {
            words.add("T");
        }
        words.add("n" + options.number('n', 10));
        words.add("s" + options.number('s', 1_000_000));
        if (options.has('S')) {
            words.add("S" + options.number('S', 0));
        }
        options.value('P').ifPresent(prefix -> words.add("p" + prefix));
        words.add(options.operand(1));
        return "#!" + program + " execlineb -P\n" + options.value('l')
                .map(user -> ours("setuidgid") + Words.quoted(user) + "\n").orElse("")
                + ours("log") + "-bd3 -- " + Words.line(words) + "\n";
    }

    private String ours(String name) {
        return program + " " + name + " ";
    }
}

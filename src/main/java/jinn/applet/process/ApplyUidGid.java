package jinn.applet.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.kernel.Users;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.text.Ids;
import jinn.value.Fatal;

/** Takes on numeric ids, from the command line or from variables; becomes another program. */
public final class ApplyUidGid implements Applet {

    private static final List<String> NAMES = List.of("UID", "GID", "GIDLIST");

    /** What is wanted so far; 0 changes nothing, and nor does a list that is absent. */
    static final class Wanted {
        private int uid;
        private int gid;
        private Optional<List<Integer>> groups = Optional.empty();
    }

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                applyuidgid - sets numeric user and group ids, then executes another program
                -z: the program does not get UID, GID and GIDLIST
                -u uid: the user
                -g gid: the group
                -G gidlist: supplementary groups, separated by commas
                -U: all three from the variables UID, GID and GIDLIST
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Variables variables = Variables.of(kernel);
        Wanted wanted = wanted(options, variables);
        List<String> program = options.operandsFrom(0);
        apply(kernel.users(), wanted);
        for (String name : NAMES) {
            variables = options.has('z') ? variables.without(name) : variables;
        }
        variables.exec(kernel, program);
        return Fatal.SYSTEM;
    }

    /** What the options u, g, G and U ask for. */
    public static Wanted wanted(Options options, Variables variables) {
        Wanted wanted = new Wanted();
        for (Options.Given given : options.all()) {
            String value = given.value();
            switch (given.letter()) {
                case 'u' -> wanted.uid = Ids.parse(value).orElseThrow(options::wrong);
                case 'g' -> wanted.gid = Ids.parse(value).orElseThrow(options::wrong);
                case 'G' -> wanted.groups =
                        Optional.of(Ids.parseList(value).orElseThrow(options::wrong));
                case 'U' -> take(wanted, variables);
                default -> {
                }
            }
        }
        return wanted;
    }

    private static void take(Wanted wanted, Variables variables) {
        wanted.uid = Ids.parse(value(variables, "UID")).orElseThrow(() -> invalid("UID"));
        wanted.gid = Ids.parse(value(variables, "GID")).orElseThrow(() -> invalid("GID"));
        List<Integer> groups = Ids.parseList(value(variables, "GIDLIST"))
                .orElseThrow(() -> invalid("GIDLIST"));
        wanted.groups = Optional.of(groups);
    }

    private static String value(Variables variables, String name) {
        String value = variables.value(name);
        if (value == null) {
            throw Fatal.usage(name + " not set");
        }
        return value;
    }

    private static Fatal invalid(String name) {
        return Fatal.usage("invalid $" + name);
    }

    /** Groups first and the user last: without root's rights the others cannot be changed. */
    public static void apply(Users users, Wanted wanted) {
        wanted.groups.ifPresent(groups -> {
            List<Integer> all = new ArrayList<>();
            int own = wanted.gid == 0 ? users.effective().gid() : wanted.gid;
            if (!groups.contains(own)) {
                all.add(own);
            }
            all.addAll(groups);
            users.setGroups(all).orFatal("set", "supplementary groups");
        });
        if (wanted.gid != 0) {
            users.setGroup(wanted.gid).orFatal("set", "group");
        }
        if (wanted.uid != 0) {
            users.setUser(wanted.uid).orFatal("set", "user");
        }
    }
}

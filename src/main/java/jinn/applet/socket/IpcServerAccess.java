package jinn.applet.socket;

import java.util.List;
import jinn.access.Rule;
import jinn.access.RuleDirectory;
import jinn.access.Rules;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.system.Variables;
import jinn.text.Ids;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Becomes a program if rules allow its client to be served. */
final class IpcServerAccess implements Applet {

    private static final int DENIED = 1;
    private static final int TALKATIVE = 2;
    private static final List<String> NAMES =
            List.of("REMOTEEUID", "REMOTEEGID", "REMOTEPATH", "CONNNUM", "LOCALPATH");

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                ipcserver-access - executes a program if the access rules allow its client
                -v verbosity: 2 reports allowed and denied clients; 1 by default
                -e: keeps the variables about the connection (the default)
                |-E: removes them
                -l localname: the value of IPCLOCALPATH
                -i rulesdir: the access rules, as a directory
                |-x rulesfile: the access rules, as a compiled file
                prog...
                1: denied
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(0);
        long verbosity = options.number('v', 1);
        Variables variables = Variables.of(kernel);
        String protocol = ConnLimit.required(variables, "PROTO");
        FileInfo.Owner client = new FileInfo.Owner(id(variables, protocol + "REMOTEEUID"),
                id(variables, protocol + "REMOTEEGID"));
        Report report = new Report(kernel, "ipcserver-access");
        Rule rule = rule(report, options, client, verbosity);
        if (verbosity >= TALKATIVE) {
            report.info((rule.allows() ? "allow" : "deny") + " pid "
                    + kernel.processes().self().number() + " uid " + Ids.text(client.uid())
                    + " gid " + Ids.text(client.gid()));
        }
        if (!rule.allows()) {
            return DENIED;
        }
        Variables told = rule.changed(local(kernel, options, variables, protocol));
        List<String> words = rule.script().isEmpty() ? program
                : List.of("execlineb", "-Pc", rule.script());
        told.exec(kernel, words);
        return Fatal.SYSTEM;
    }

    private static int id(Variables variables, String name) {
        return Ids.parse(ConnLimit.required(variables, name))
                .orElseThrow(() -> Fatal.usage("invalid $" + name));
    }

    /** Without rules everybody is served; where none fits, nobody. */
    private static Rule rule(Report report, Options options, FileInfo.Owner client,
            long verbosity) {
        Kernel kernel = report.kernel();
        char kind = options.lastOf("ix", ' ');
        if (kind == ' ') {
            if (verbosity >= TALKATIVE) {
                report.warning("invoked without a ruleset");
            }
            return Rule.ALLOW;
        }
        String path = options.value(kind).orElseThrow(options::wrong);
        Rules rules = kind == 'i' ? new RuleDirectory(kernel, path)
                : Rules.ofFile(kernel, path).orFatal("read", path);
        Result<Rule> found = rules.decide(client, kernel.users().effective());
        return switch (found) {
            case Ok<Rule>(Rule rule) -> rule;
            case Failed<Rule>(Errno errno) when errno == Errno.ENOENT -> Rule.DENY;
            case Failed<Rule>(Errno errno) ->
                throw Fatal.system("read the rules of", path, errno);
        };
    }

    private static Variables local(Kernel kernel, Options options, Variables variables,
            String protocol) {
        if (options.lastOf("eE", 'e') == 'E') {
            Variables fewer = variables.without("PROTO");
            for (String name : NAMES) {
                fewer = fewer.without(protocol + name);
            }
            return fewer;
        }
        String path = options.value('l').isPresent() ? options.value('l').get()
                : kernel.sockets().ownPath(Fd.STDIN).orFatal("ask for", "the local path");
        return variables.with(protocol + "LOCALPATH", path);
    }
}

package jinn.applet.process;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.text.Ids;
import jinn.value.Account;
import jinn.value.Fatal;
import org.jspecify.annotations.Nullable;

/** Puts the numbers of an account into variables and becomes another program. */
final class EnvUidGid implements Applet {

    private static final int UNKNOWN = 1;

    /** Whom an account's name stands for; {@code groups} without the first, its own. */
    private record Identity(int uid, int gid, List<Integer> groups) {
    }

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                envuidgid - sets UID, GID and GIDLIST to the ids of an account, then executes \
                another program
                -i: fails if the account is unknown (the default)
                |-D uid:gid:gidlist: the ids for an unknown account
                -u: the account is a user; sets UID only
                |-g: the account is a group; sets GID only
                |-B: the account is user:group
                -n: accepts a number for an unknown name
                account
                prog...
                1: unknown account
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(1);
        Identity absent = options.lastOf("iD", 'i') == 'i' ? null : defaults(options);
        var lookup = new Lookup(kernel, options.has('n'), absent);
        String name = options.operand(0);
        Variables variables = Variables.of(kernel);
        Variables changed = switch (options.lastOf("ugB", options.has('n') ? 'B' : 'a')) {
            case 'u' -> variables.with("UID", Ids.text(lookup.user(name)));
            case 'g' -> variables.with("GID", Ids.text(lookup.group(name)));
            case 'B' -> both(lookup, name, variables);
            default -> everything(lookup, name, variables);
        };
        changed.exec(kernel, program);
        return Fatal.SYSTEM;
    }

    private static Identity defaults(Options options) {
        String text = options.value('D').orElse("");
        int first = text.indexOf(':');
        int second = first < 0 ? -1 : text.indexOf(':', first + 1);
        String uid = first < 0 ? text : text.substring(0, first);
        int end = second < 0 ? text.length() : second;
        String gid = first < 0 ? "" : text.substring(first + 1, end);
        String groups = second < 0 ? "" : text.substring(second + 1);
        return new Identity(idOrZero(options, uid), idOrZero(options, gid),
                Ids.parseList(groups).orElseThrow(options::wrong));
    }

    private static int idOrZero(Options options, String text) {
        return text.isEmpty() ? 0 : Ids.parse(text).orElseThrow(options::wrong);
    }

    /** Beside a colon either may be missing, which is what the default is for. */
    private static Variables both(Lookup lookup, String name, Variables variables) {
        int colon = name.indexOf(':');
        String user = colon < 0 ? name : name.substring(0, colon);
        String group = colon < 0 ? "" : name.substring(colon + 1);
        Identity missing = lookup.missing();
        int uid = user.isEmpty() && colon >= 0 ? missing.uid : lookup.user(user);
        int gid = group.isEmpty() ? missing.gid : lookup.group(group);
        return variables.with("UID", Ids.text(uid)).with("GID", Ids.text(gid));
    }

    private static Variables everything(Lookup lookup, String name, Variables variables) {
        Identity identity = lookup.identity(name);
        return variables.with("UID", Ids.text(identity.uid))
                .with("GID", Ids.text(identity.gid))
                .with("GIDLIST", Ids.text(identity.groups));
    }

    /** From names to numbers; {@code absent} stands for whom the system does not know. */
    private record Lookup(Kernel kernel, boolean numeric, @Nullable Identity absent) {

        Identity identity(String name) {
            Account account = account(name);
            if (account != null) {
                List<Integer> groups = account.groups();
                return new Identity(account.uid(), account.gid(), without(groups, account.gid()));
            }
            return orElse("user", name);
        }

        /** Null where there is none. */
        private @Nullable Account account(String name) {
            return kernel.processes().account(name).ifPresent("look up", name).orElse(null);
        }

        private static List<Integer> without(List<Integer> groups, int gid) {
            return !groups.isEmpty() && groups.getFirst() == gid
                    ? groups.subList(1, groups.size()) : groups;
        }

        int user(String name) {
            Account account = account(name);
            if (account != null) {
                return account.uid();
            }
            OptionalInt id = numeric ? Ids.parse(name) : OptionalInt.empty();
            return id.isPresent() ? id.getAsInt() : orElse("user", name).uid;
        }

        int group(String name) {
            Optional<Integer> known = kernel.users().group(name).ifPresent("look up", name);
            if (known.isPresent()) {
                return known.get();
            }
            OptionalInt id = numeric ? Ids.parse(name) : OptionalInt.empty();
            return id.isPresent() ? id.getAsInt() : orElse("group", name).gid;
        }

        /** Where nobody is named: that of the stand-in, else unchanged. */
        Identity missing() {
            return absent == null ? new Identity(0, 0, List.of()) : absent;
        }

        private Identity orElse(String kind, String name) {
            if (absent == null) {
                throw new Fatal(UNKNOWN, "unknown " + kind + ": " + name);
            }
            return absent;
        }
    }
}

package jinn.applet.file;

import java.util.Optional;
import java.util.OptionalInt;
import jinn.applet.Applet;
import jinn.applet.portable.Operands;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.text.Ids;
import jinn.value.Account;
import jinn.value.Fatal;
import jinn.value.FileInfo.Owner;

/** Changes the owner and the group of files. */
final class ChOwn implements Applet {

    /** In the place of a number: it stays as it is. */
    private static final int SAME = -1;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                chown - changes the owner and the group of files
                = chown [-h] [-R] -U|-u uid|-g gid|owner[:group] file...
                -h: changes a symlink itself
                -R: changes all content of a directory, and symlinks themselves
                -U: the ids in the variables UID and GID
                |-u uid: this user, by number
                |-g gid: this group, by number
                [owner[:group]]: unless -U, -u or -g is given
                file...
                1: something could not be changed
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        boolean byNumbers = options.lastOf("Uug", 'n') != 'n';
        Owner owner = byNumbers ? byNumbers(kernel, options) : named(kernel, options.operand(0));
        Operands operands = new Operands(kernel, "chown");
        Tree tree = new Tree(operands, spot -> spot.opened() != null
                ? kernel.directories().setOwner(spot.opened(), owner)
                : kernel.directories().setOwner(spot.directory(), spot.name(), owner));
        for (String path : options.operandsFrom(byNumbers ? 0 : 1)) {
            if (options.has('R')) {
                tree.go(kernel, path);
            } else {
                operands.check(options.has('h') ? kernel.files().setOwner(path, owner)
                        : kernel.files().setTargetOwner(path, owner), "change", path);
            }
        }
        return operands.exitCode();
    }

    private static Owner byNumbers(Kernel kernel, Options options) {
        Variables variables = Variables.of(kernel);
        Owner owner = new Owner(SAME, SAME);
        for (Options.Given given : options.all()) {
            owner = switch (given.letter()) {
                case 'U' -> new Owner(ofVariable(variables, "UID"), ofVariable(variables, "GID"));
                case 'u' -> new Owner(number(options, given.value()), owner.gid());
                case 'g' -> new Owner(owner.uid(), number(options, given.value()));
                default -> owner;
            };
        }
        return owner;
    }

    private static int number(Options options, String text) {
        return Ids.parse(text).orElseThrow(options::wrong);
    }

    private static int ofVariable(Variables variables, String name) {
        String text = variables.value(name);
        OptionalInt id = text == null ? OptionalInt.empty() : Ids.parse(text);
        return id.orElseThrow(() -> Fatal.usage(name + " is no number in the environment"));
    }

    /** Names come before numbers. */
    private static Owner named(Kernel kernel, String text) {
        int colon = text.indexOf(':');
        String user = colon < 0 ? text : text.substring(0, colon);
        String group = colon < 0 ? "" : text.substring(colon + 1);
        return new Owner(user.isEmpty() ? SAME : user(kernel, user),
                group.isEmpty() ? SAME : group(kernel, group));
    }

    private static int user(Kernel kernel, String name) {
        Optional<Account> known = kernel.processes().account(name).ifPresent("look up", name);
        return known.isPresent() ? known.get().uid() : Ids.parse(name)
                .orElseThrow(() -> Fatal.usage("no such user: " + name));
    }

    private static int group(Kernel kernel, String name) {
        Optional<Integer> known = kernel.users().group(name).ifPresent("look up", name);
        return known.isPresent() ? known.get() : Ids.parse(name)
                .orElseThrow(() -> Fatal.usage("no such group: " + name));
    }
}

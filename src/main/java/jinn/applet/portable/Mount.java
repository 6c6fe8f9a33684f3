package jinn.applet.portable;

import jinn.applet.Applet;
import jinn.kernel.Host;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Mounting;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Mounts a file system. */
final class Mount implements Applet {

    private static final int BUSY = 1;

    /** Those that say what is done, rather than how. */
    private static final int KINDS = Mounting.BIND | Mounting.RECURSIVE | Mounting.REMOUNT
            | Mounting.MOVE;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                mount - mounts a file system
                -n: accepted: /etc/mtab is never written
                -r: read-only
                |-w: writable
                -t type: the kind of file system
                -o option[,option...]: options as in mount(8): ro, nosuid, bind, remount ...
                device
                dir
                1: the device or the directory is busy, or mounted already
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Asked asked = new Asked();
        for (Options.Given given : options.all()) {
            switch (given.letter()) {
                case 'r' -> asked.take("ro");
                case 'w' -> asked.take("rw");
                case 'o' -> asked.takeAll(given.value());
                default -> { }
            }
        }
        boolean again = (asked.flags & Mounting.REMOUNT) != 0;
        int count = options.operands().size();
        if (count != 2 && !(again && count == 1)) {
            throw options.wrong();
        }
        if (asked.words.length() > Mounting.WORDS_MAX) {
            throw Fatal.usage("more than " + Mounting.WORDS_MAX
                    + " bytes of options for the file system");
        }
        Mounting mounting = new Mounting(options.operand(0), options.operand(count - 1),
                options.value('t').orElse(""), asked.flags, asked.words.toString());
        Result<Done> mounted = mount(kernel, mounting, asked.lifted);
        if (mounted.failedWith(Errno.EBUSY)) {
            Operands operands = new Operands(kernel, "mount");
            operands.check(mounted, "mount", mounting.path());
            return BUSY;
        }
        mounted.orFatal("mount", mounting.path());
        return 0;
    }

    /**
     * How a directory shows elsewhere is for a second call: the first looks at no flag. What
     * restricts that place already stays, unless its other word was given; the kernel would take
     * it away.
     */
    private static Result<Done> mount(Kernel kernel, Mounting mounting, int lifted) {
        Host host = kernel.host();
        if (mounting.has(Mounting.REMOUNT)) {
            return again(host, mounting, lifted);
        }
        Result<Done> mounted = host.mount(mounting);
        int how = mounting.flags() & ~KINDS;
        if (!mounted.isOk() || !mounting.has(Mounting.BIND) || how == 0) {
            return mounted;
        }
        Result<Done> shown = again(host, new Mounting(mounting.source(), mounting.path(), "",
                how | Mounting.BIND | Mounting.REMOUNT, ""), lifted);
        if (!shown.isOk()) {
            host.detach(mounting.path());
        }
        return shown;
    }

    /** Of a file system, as distinct from a place, only the caller says whether it is read-only. */
    private static Result<Done> again(Host host, Mounting mounting, int lifted) {
        int own = mounting.has(Mounting.BIND) ? 0 : Mounting.READ_ONLY;
        return switch (host.restrictions(mounting.path())) {
            case Failed<Integer>(Errno errno) -> new Failed<>(errno);
            case Ok<Integer>(Integer there) -> host.mount(new Mounting(mounting.source(),
                    mounting.path(), mounting.type(),
                    mounting.flags() | there & ~lifted & ~own, mounting.words()));
        };
    }

    /** Options as they were given. */
    private static final class Asked {

        private final StringBuilder words = new StringBuilder();
        private int flags;

        /** Of the flags, those whose other word came last. */
        private int lifted;

        void takeAll(String list) {
            for (String word : Bytes.fields(list, ',')) {
                take(word);
            }
        }

        /** The other word of a pair takes a flag back; what nobody here knows is for the kernel. */
        void take(String word) {
            switch (word) {
                case "", "defaults" -> { }
                case "ro" -> set(Mounting.READ_ONLY);
                case "rw" -> lift(Mounting.READ_ONLY);
                case "sync" -> set(Mounting.SYNCHRONOUS);
                case "async" -> lift(Mounting.SYNCHRONOUS);
                case "nodev" -> set(Mounting.NO_DEVICES);
                case "dev" -> lift(Mounting.NO_DEVICES);
                case "noexec" -> set(Mounting.NO_EXEC);
                case "exec" -> lift(Mounting.NO_EXEC);
                case "nosuid" -> set(Mounting.NO_SET_ID);
                case "suid" -> lift(Mounting.NO_SET_ID);
                case "noatime" -> set(Mounting.NO_ACCESS_TIMES);
                case "atime" -> lift(Mounting.NO_ACCESS_TIMES);
                case "nodiratime" -> set(Mounting.NO_DIRECTORY_ACCESS_TIMES);
                case "diratime" -> lift(Mounting.NO_DIRECTORY_ACCESS_TIMES);
                case "remount" -> flags |= Mounting.REMOUNT;
                case "bind" -> flags |= Mounting.BIND;
                case "nobind" -> flags &= ~Mounting.BIND;
                case "rbind" -> flags |= Mounting.BIND | Mounting.RECURSIVE;
                case "move" -> flags |= Mounting.MOVE;
                case "nomove" -> flags &= ~Mounting.MOVE;
                default -> words.append(words.isEmpty() ? "" : ",").append(word);
            }
        }

        private void set(int flag) {
            flags |= flag;
            lifted &= ~flag;
        }

        private void lift(int flag) {
            flags &= ~flag;
            lifted |= flag;
        }
    }
}

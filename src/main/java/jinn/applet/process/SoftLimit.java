package jinn.applet.process;

import java.util.List;
import java.util.OptionalLong;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.kernel.Limits;
import jinn.kernel.Limits.Limit;
import jinn.kernel.Limits.Resource;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.text.Decimal;
import jinn.value.Fatal;

/** Sets limits on what a program may use up and becomes that program. */
final class SoftLimit implements Applet {

    /** Which of a resource's two limits an option sets; for this option and those behind it. */
    private enum Side {
        SOFT, HARD, BOTH
    }

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                softlimit - sets resource limits, then executes another program
                -H: the following options set both the hard and the soft limit
                |-h: the following options set only the hard limit
                -x: replaces a value above the hard limit by it
                -a allbytes: the address space
                -c corebytes: a core file
                -d databytes: data
                -f filebytes: the size of a file that is written
                -l lockbytes: locked memory
                -m membytes: -a, -d, -l and -s at once
                -o openfiles: descriptors
                -p processes: processes of the user
                -r residentbytes: resident memory
                -s stackbytes: the stack
                -t cpuseconds: seconds of CPU time
                -P priority: the real-time priority
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(0);
        Side side = Side.SOFT;
        boolean takesLess = false;
        for (Options.Given given : options.all()) {
            switch (given.letter()) {
                case 'h' -> side = Side.HARD;
                case 'H' -> side = Side.BOTH;
                case 'x' -> takesLess = true;
                default -> {
                    for (Resource resource : resources(given.letter())) {
                        set(kernel.limits(), resource, side,
                                new Wanted(wanted(options, given.value()), takesLess));
                    }
                }
            }
        }
        PathSearch.exec(kernel, program);
        return Fatal.SYSTEM;
    }

    /** Empty stands for the hard limit; {@code takesLess} has that where it is the lower one. */
    private record Wanted(OptionalLong value, boolean takesLess) {
    }

    private static List<Resource> resources(char letter) {
        return switch (letter) {
            case 'a' -> List.of(Resource.ADDRESS_SPACE);
            case 'c' -> List.of(Resource.CORE);
            case 'd' -> List.of(Resource.DATA);
            case 'f' -> List.of(Resource.FILE_SIZE);
            case 'l' -> List.of(Resource.LOCKED_MEMORY);
            case 'm' -> List.of(Resource.DATA, Resource.STACK, Resource.LOCKED_MEMORY,
                    Resource.ADDRESS_SPACE);
            case 'o' -> List.of(Resource.OPEN_FILES);
            case 'p' -> List.of(Resource.PROCESSES);
            case 'r' -> List.of(Resource.RESIDENT_MEMORY);
            case 's' -> List.of(Resource.STACK);
            case 't' -> List.of(Resource.CPU_SECONDS);
            default -> List.of(Resource.REALTIME_PRIORITY);
        };
    }

    /** Empty stands for the hard limit, whatever it is. */
    private static OptionalLong wanted(Options options, String text) {
        if (text.equals("=")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Decimal.parseUnsigned(text).orElseThrow(options::wrong));
    }

    private static void set(Limits limits, Resource resource, Side side, Wanted wanted) {
        String name = resource.name();
        Limit now = limits.limit(resource).orFatal("read limit", name);
        long value = wanted.value.orElse(now.hard());
        if (wanted.takesLess) {
            value = lower(value, now.hard());
        }
        Limit next = switch (side) {
            case SOFT -> new Limit(lower(value, now.hard()), now.hard());
            case HARD -> new Limit(now.soft(), value);
            case BOTH -> new Limit(value, value);
        };
        limits.setLimit(resource, next).orFatal("set limit", name);
    }

    private static long lower(long one, long other) {
        return Long.compareUnsigned(one, other) < 0 ? one : other;
    }
}

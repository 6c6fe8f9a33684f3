package jinn.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jinn.control.Death;
import jinn.control.ServiceStatus;
import jinn.option.Options;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.text.Octal;
import jinn.text.Tai64n;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Signal;
import jinn.value.WaitStatus;

/** No kernel is asked: the same Java, compiled ahead of time and on the JVM, must agree. */
final class CompilerCases {

    private static final int ROUNDS = 40;
    private static final int ROWS = 1000;

    static final List<Case> ALL = List.of(
            new Case("compiled-catch-sees-what-try-changed", s -> caught()),
            new Case("compiled-collector-keeps-what-is-used", s -> collected()),
            new Case("compiled-arguments-in-order", s -> inOrder(new Tape())),
            new Case("compiled-copies-stay-in-their-arrays", s -> copies()),
            new Case("compiled-numbers-wrap", s -> wrapped(Integer.MAX_VALUE, new Tape())),
            new Case("compiled-patterns", s -> patterns(new Fd(3)) + patterns(WaitStatus.exited(2))
                    + patterns(Signal.TERM) + patterns("")),
            new Case("compiled-texts", s -> Scene.list(Bytes.fields("a::b:", ':'),
                    Bytes.upper("aZ\u00e9"), Bytes.baseName("/a/b//"), Bytes.firstLine("x\ny"),
                    Decimal.parse("0042").orElse(-1), Decimal.parse("-1").orElse(-1),
                    Decimal.padded(7, 3), Octal.parse("0755").orElse(-1),
                    Octal.parse("8").orElse(-1))),
            new Case("compiled-time-stamps", s -> Scene.list(stamp(0), stamp(1483228799),
                    stamp(1483228800), stamp(4102444800L), Tai64n.ofUnix(-1, 0).unixSeconds())),
            new Case("compiled-records-on-disk", s -> records()),
            new Case("compiled-options", s -> Scene.list(options("-ab1", "-c", "--", "-x"),
                    options("--long=7", "-"), options("-q"), options("-b"))));

    private CompilerCases() {
    }

    /** The C backend of TeaVM 0.15 spilled what a try block changes into the wrong place. */
    private static String caught() {
        Object o = "a";
        try {
            o = "b";
            try {
                o = "c";
                fail();
            } finally {
                o = o + "!";
            }
        } catch (IllegalStateException expected) {
            return o.toString();
        }
        return "not caught";
    }

    private static void fail() {
        throw new IllegalStateException();
    }

    /** C is free to begin with the last argument, and gcc does. */
    private static String inOrder(Tape tape) {
        Pair calls = new Pair(tape.next(), tape.next());
        Pair reading = new Pair(tape.read, tape.next());
        return calls + " " + reading + " " + (tape.next() * 10 - tape.next());
    }

    /** The sum of place and length is above the highest number. */
    private static String copies() {
        byte[] four = new byte[4];
        int refused = 0;
        int most = Integer.MAX_VALUE;
        int[][] rows = {{most, 0, 3}, {0, most, 3}, {2, 0, most}, {0, 2, most}, {2, 0, 3},
            {0, 2, 3}, {-1, 0, 1}};
        for (int[] row : rows) {
            try {
                System.arraycopy(four, row[0], new byte[4], row[1], row[2]);
            } catch (IndexOutOfBoundsException expected) {
                refused++;
            }
        }
        return refused + " refused";
    }

    /** C leaves it open, and gcc takes a number that grows for one that does not become less. */
    private static String wrapped(int highest, Tape tape) {
        int more = highest + tape.next();
        int product = highest * (tape.next() + 1);
        return (more < highest) + " " + more + " " + product + " " + Math.abs(more);
    }

    private record Pair(int first, int second) {
    }

    private static final class Tape {

        private final List<Integer> cells = new ArrayList<>();
        private int read;

        /** Grows a list, so that the compiler does not put it where it is called. */
        int next() {
            cells.add(++read);
            return cells.get(cells.size() - 1);
        }
    }

    /** Some twenty megabytes of garbage around a table that stays. */
    private static String collected() {
        Map<String, List<Integer>> kept = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int row = 0; row < ROWS; row++) {
                List<Integer> list = new ArrayList<>(List.of(round, row, round * row));
                kept.put("row " + row, list);
            }
        }
        long sum = 0;
        for (int row = 0; row < ROWS; row++) {
            List<Integer> list = kept.get("row " + row);
            sum += list.get(0) + list.get(1) + list.get(2);
        }
        return kept.size() + " rows, " + sum;
    }

    private static String patterns(Object value) {
        return switch (value) {
            case Fd(int number) when number > 2 -> "descriptor " + number + " ";
            case Fd _ -> "standard ";
            case WaitStatus status when status.isExited() -> "exited " + status.code() + " ";
            case WaitStatus _ -> "killed ";
            case Signal signal -> signal.name() + " " + signal.number() + " ";
            default -> "other";
        };
    }

    private static String stamp(long seconds) {
        return Tai64n.ofUnix(seconds, 5).text();
    }

    private static String records() {
        Tai64n at = Tai64n.ofUnix(1_700_000_000, 999_999_999);
        var flags = new ServiceStatus.Flags(true, false, true, true);
        var status = new ServiceStatus(at, at, 70_000, WaitStatus.killed(Signal.KILL), flags);
        boolean same = status.equals(ServiceStatus.of(status.bytes()));
        List<Death> deaths = List.of(Death.of(at, WaitStatus.exited(3)),
                Death.of(at, WaitStatus.killed(Signal.SEGV)));
        boolean tally = deaths.equals(Death.tally(Death.bytes(deaths, 9)));
        return "status " + same + ", hash " + (status.hashCode() == status.hashCode())
                + ", tally " + tally + ", ends with " + status.bytes()[ServiceStatus.SIZE - 1];
    }

    private static String options(String... words) {
        var syntax = Options.Syntax.of("""
                p - is a program
                -a
                -b value
                -c
                -d,--long value
                """);
        try {
            Options options = Options.parse(syntax, List.of(words));
            StringBuilder text = new StringBuilder();
            for (Options.Given given : options.all()) {
                text.append(given.letter()).append('=').append(given.value()).append(' ');
            }
            return text.append(options.operands()).toString();
        } catch (Fatal fatal) {
            return fatal.kind() + " " + fatal.code();
        }
    }
}

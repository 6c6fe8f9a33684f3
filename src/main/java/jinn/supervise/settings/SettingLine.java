package jinn.supervise.settings;

import java.util.List;
import jinn.control.ServiceFile;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.Bug;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/**
 * What a setting says, read from its first line.
 *
 * @param numbers null where it cannot be understood, and counts as absent
 * @param objection for people, beginning with {@code invalid}; empty where all is well
 */
public record SettingLine(long @Nullable [] numbers, String objection) {

    /** No more of a file is looked at. */
    public static final int SIZE_MAX = 32;

    /** Descriptors are {@code int}, and the next one has to be, too. */
    private static final long FD_MAX = Integer.MAX_VALUE - 1;

    /** {@code text} is the file, or its beginning. */
    public static SettingLine read(ServiceEntry entry, String text) {
        String line = Bytes.firstLine(
                text.length() > SIZE_MAX ? text.substring(0, SIZE_MAX) : text);
        return switch (entry.kind()) {
            case NUMBER -> upTo(entry, numbers(entry, List.of(line)));
            case DESCRIPTOR -> descriptor(numbers(entry, List.of(line)));
            case DELAYS -> delays(entry, Bytes.fields(line, ' '));
            case LIMIT -> limit(entry, Bytes.fields(line, ' '));
            case SIGNAL -> signal(entry, line);
            case SCRIPT, MARK, SERVICE, DIRECTORY, FREE ->
                    throw new Bug("no line is read of " + entry.file());
        };
    }

    /** Of a setting that is one number; {@code absent} where it says none. */
    public long number(long absent) {
        return numbers == null ? absent : numbers[0];
    }

    private static SettingLine invalid(ServiceEntry entry, String why) {
        return new SettingLine(null, "invalid " + entry.file() + why);
    }

    private static SettingLine numbers(ServiceEntry entry, List<String> words) {
        long[] numbers = new long[words.size()];
        for (int i = 0; i < numbers.length; i++) {
            var number = Decimal.parse(words.get(i));
            if (number.isEmpty() || words.get(i).length() > ServiceFile.DIGITS_MAX) {
                return invalid(entry, "");
            }
            numbers[i] = number.getAsLong();
        }
        return new SettingLine(numbers, "");
    }

    private static SettingLine upTo(ServiceEntry entry, SettingLine line) {
        return line.number(0) <= entry.most() ? line : new SettingLine(
                new long[] {entry.most()},
                "invalid " + entry.file() + ": it is taken as " + entry.most());
    }

    private static SettingLine descriptor(SettingLine line) {
        return line.number(0) <= FD_MAX ? line
                : new SettingLine(new long[] {FD_MAX}, "");
    }

    private static SettingLine delays(ServiceEntry entry, List<String> words) {
        SettingLine line = words.size() > 2 ? invalid(entry, "") : numbers(entry, words);
        long[] numbers = line.numbers;
        return numbers != null && numbers[0] > numbers[numbers.length - 1]
                ? invalid(entry, "") : line;
    }

    private static SettingLine limit(ServiceEntry entry, List<String> words) {
        SettingLine line = words.size() == 2 ? numbers(entry, words) : invalid(entry, "");
        return line.number(0) <= History.Limit.DEATHS_MAX ? line
                : invalid(entry, ": it counts no more than " + History.Limit.DEATHS_MAX);
    }

    private static SettingLine signal(ServiceEntry entry, String line) {
        Signal signal = Signal.parse(line);
        return signal == null ? invalid(entry, "")
                : new SettingLine(new long[] {signal.number()}, "");
    }
}

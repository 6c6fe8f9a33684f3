package jinn.kernel;

/** A second as the wall clock of some place shows it. {@code month} and {@code day} from 1. */
public record LocalTime(int year, int month, int day, int hour, int minute, int second) {

    private static final long SECONDS_PER_DAY = 86_400;
    private static final long DAYS_FROM_0000_03_01 = 719_468;
    private static final long DAYS_PER_ERA = 146_097;

    /**
     * The Gregorian calendar counted in years that begin in March, so that the leap day comes
     * last: then the day of the year gives the month by a straight line.
     */
    public static LocalTime utc(long unixSeconds) {
        long days = Math.floorDiv(unixSeconds, SECONDS_PER_DAY);
        int second = (int) Math.floorMod(unixSeconds, SECONDS_PER_DAY);
        long shifted = days + DAYS_FROM_0000_03_01;
        long era = Math.floorDiv(shifted, DAYS_PER_ERA);
        long dayOfEra = Math.floorMod(shifted, DAYS_PER_ERA);
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096)
                / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int fromMarch = (int) (5 * dayOfYear + 2) / 153;
        int day = (int) dayOfYear - (153 * fromMarch + 2) / 5 + 1;
        int month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
        int year = (int) (yearOfEra + era * 400) + (month <= 2 ? 1 : 0);
        return new LocalTime(year, month, day, second / 3600, second / 60 % 60, second % 60);
    }
}

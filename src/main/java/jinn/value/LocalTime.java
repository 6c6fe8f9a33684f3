package jinn.value;

/** A second as the wall clock of some place shows it. {@code month} and {@code day} from 1. */
public record LocalTime(int year, int month, int day, int hour, int minute, int second) {

    private static final long SECONDS_PER_DAY = 86_400;
    private static final long DAYS_FROM_0000_03_01 = 719_468;
    private static final long DAYS_PER_ERA = 146_097;

    /** Seconds since 1970 of the moment at which a clock in UTC shows this. */
    public long utcSeconds() {
        int fromMarch = month > 2 ? month - 3 : month + 9;
        long shiftedYear = month > 2 ? year : year - 1;
        long era = Math.floorDiv(shiftedYear, 400);
        long yearOfEra = Math.floorMod(shiftedYear, 400L);
        long dayOfYear = (153L * fromMarch + 2) / 5 + day - 1;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        long days = era * DAYS_PER_ERA + dayOfEra - DAYS_FROM_0000_03_01;
        return days * SECONDS_PER_DAY + hour * 3600L + minute * 60L + second;
    }

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

package jinn.unit.value;

import jinn.control.Layout;
import org.jspecify.annotations.Nullable;

/** Puts in what a percent sign and a letter stand for, in a unit of the machine's manager. */
public record Specifiers(UnitName name) {

    private static final int HEX = 16;

    /** A text; or the sequence of which nobody knows here what it means. */
    public record Filled(String text, String unknown) {
    }

    public Filled fill(String text) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean isOne = c == '%' && at + 1 < text.length();
            String value = isOne ? value(text.charAt(at + 1)) : text.substring(at, at + 1);
            if (value == null) {
                return new Filled(text, text.substring(at, at + 2));
            }
            filled.append(value);
            at += isOne ? 2 : 1;
        }
        return new Filled(filled.toString(), "");
    }

    private @Nullable String value(char letter) {
        return switch (letter) {
            case '%' -> "%";
            case 'n' -> name.whole();
            case 'N' -> name.stem();
            case 'p' -> name.prefix();
            case 'P' -> unescaped(name.prefix());
            case 'i' -> name.instance();
            case 'I' -> unescaped(name.instance());
            case 'j' -> name.prefix().substring(name.prefix().lastIndexOf('-') + 1);
            case 'f' -> "/" + unescaped(name.hasAt() ? name.instance() : name.prefix());
            case 't' -> Layout.RUN;
            case 'S' -> "/var/lib";
            case 'C' -> "/var/cache";
            case 'L' -> "/var/log";
            case 'E' -> "/etc";
            case 'T' -> "/tmp";
            case 'V' -> "/var/tmp";
            case 'h' -> "/root";
            case 'u' -> "root";
            case 'U', 'G' -> "0";
            case 'g' -> "root";
            case 's' -> "/bin/sh";
            default -> null;
        };
    }

    /** As an instance names a path: a dash is a slash, {@code \x2d} a dash. */
    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\\' && i + 3 < text.length() && text.charAt(i + 1) == 'x'
                    && Quoted.digit(text.charAt(i + 2)) >= 0
                    && Quoted.digit(text.charAt(i + 3)) >= 0) {
                plain.append((char) (Quoted.digit(text.charAt(i + 2)) * HEX
                        + Quoted.digit(text.charAt(i + 3))));
                i += 4;
            } else {
                plain.append(c == '-' ? '/' : c);
                i++;
            }
        }
        return plain.toString();
    }
}

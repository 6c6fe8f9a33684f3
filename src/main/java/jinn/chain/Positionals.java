package jinn.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import jinn.system.Variables;
import jinn.text.Decimal;
import jinn.value.Fatal;
import org.jspecify.annotations.Nullable;

/** The words a script was called with; {@code zero} is its own name. */
public record Positionals(String zero, List<String> words) {

    /** More words than that no program can be executed with. */
    public static final int COUNT_MAX = 1 << 20;

    /** @throws Fatal with 100 where they are not among the variables */
    public static Positionals of(Variables variables) {
        return new Positionals(needed(variables, "0"), wordsOf(variables));
    }

    /** Those whose number the variable {@code #} tells, for who does not ask for the name. */
    public static List<String> wordsOf(Variables variables) {
        int count = count(variables);
        List<String> words = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            words.add(needed(variables, Integer.toString(i)));
        }
        return words;
    }

    /** How many there are; not each of them need be set. */
    public static int count(Variables variables) {
        OptionalLong number = Decimal.parse(needed(variables, "#"));
        if (number.isEmpty() || number.getAsLong() > COUNT_MAX) {
            throw Fatal.usage("the variable # is no number");
        }
        return (int) number.getAsLong();
    }

    /** Those behind that many, up to the first that is not set. */
    public static List<String> from(Variables variables, int passed) {
        int count = count(variables);
        List<String> words = new ArrayList<>();
        for (int i = passed + 1; i <= count; i++) {
            String word = variables.value(Integer.toString(i));
            if (word == null) {
                break;
            }
            words.add(word);
        }
        return words;
    }

    /** Without that many; what is not set is not set under its new number. */
    public static Variables shifted(Variables variables, int by) {
        int count = count(variables);
        List<String> all = new ArrayList<>();
        for (String variable : variables.all()) {
            int equals = variable.indexOf('=');
            String name = equals < 0 ? variable : variable.substring(0, equals);
            if (isNumbered(name, count)) {
                int number = Integer.parseInt(name) - by;
                if (number > 0) {
                    all.add(number + variable.substring(equals));
                }
            } else if (!name.equals("#")) {
                all.add(variable);
            }
        }
        all.add("#=" + (count - by));
        return new Variables(all);
    }

    private static String needed(Variables variables, String name) {
        String value = variables.value(name);
        if (value == null) {
            throw Fatal.usage("the variable " + name + " is not set");
        }
        return value;
    }

    /** As variables; those of higher numbers stay as they are. */
    public Variables into(Variables variables) {
        return with(variables.with("0", zero), words, words.size());
    }

    /** Words in the place of those that there are; the name of the script stays. */
    public static Variables replaced(Variables variables, List<String> words) {
        return with(variables, words, Math.max(words.size(), wordsOf(variables).size()));
    }

    /** In the place of that many. */
    private static Variables with(Variables variables, List<String> words, int count) {
        List<String> all = new ArrayList<>();
        for (String variable : variables.all()) {
            int equals = variable.indexOf('=');
            String name = equals < 0 ? variable : variable.substring(0, equals);
            if (!name.equals("#") && !isNumbered(name, count)) {
                all.add(variable);
            }
        }
        all.add("#=" + words.size());
        for (int i = 0; i < words.size(); i++) {
            all.add((i + 1) + "=" + words.get(i));
        }
        return new Variables(all);
    }

    /** A number with zeros before it is a variable like any other. */
    private static boolean isNumbered(String name, int count) {
        long number = name.startsWith("0") ? 0 : Decimal.parse(name).orElse(0);
        return number > 0 && number <= count;
    }

    /**
     * The keys {@code #}, {@code @} and each number, at least up to {@code least}.
     *
     * @param behind how many words {@code @} leaves out
     */
    public Keys keys(int least, int behind) {
        return new Referred(this, least, behind);
    }

    private record Referred(Positionals all, int least, int behind) implements Keys {

        @Override
        public String first() {
            return "#";
        }

        @Override
        public @Nullable List<String> values(String key) {
            List<String> words = all.words;
            return switch (key) {
                case "#" -> List.of(Long.toString(words.size()));
                case "0" -> List.of(all.zero);
                case "@" -> words.subList(Math.min(behind, words.size()), words.size());
                default -> numbered(key);
            };
        }

        private @Nullable List<String> numbered(String key) {
            long number = Decimal.parse(key).orElse(0);
            if (number == 0 || key.charAt(0) == '0') {
                return null;
            }
            return number <= all.words.size() ? List.of(all.words.get((int) number - 1))
                    : number <= least ? List.of("") : null;
        }
    }
}

package jinn.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import jinn.kernel.Fatal;
import jinn.kernel.Variables;
import jinn.text.Decimal;

/** The words a script was called with; {@code zero} is its own name. */
public record Positionals(String zero, List<String> words) {

    /** More words than that no program can be executed with. */
    public static final int COUNT_MAX = 1 << 20;

    /** @throws Fatal with 100 where they are not among the variables */
    public static Positionals of(Variables variables) {
        String count = needed(variables, "#");
        OptionalLong number = Decimal.parse(count);
        if (number.isEmpty() || number.getAsLong() > COUNT_MAX) {
            throw Fatal.usage("the variable # is no number");
        }
        List<String> words = new ArrayList<>();
        for (int i = 1; i <= number.getAsLong(); i++) {
            words.add(needed(variables, Long.toString(i)));
        }
        return new Positionals(needed(variables, "0"), words);
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
        List<String> all = new ArrayList<>();
        for (String variable : variables.all()) {
            if (!isReplaced(variable)) {
                all.add(variable);
            }
        }
        all.add("#=" + words.size());
        all.add("0=" + zero);
        for (int i = 0; i < words.size(); i++) {
            all.add((i + 1) + "=" + words.get(i));
        }
        return new Variables(all);
    }

    /** The same, and no others of these names are left. */
    public Variables replacing(Variables variables) {
        List<String> others = new ArrayList<>();
        for (String variable : variables.all()) {
            int equals = variable.indexOf('=');
            String name = equals < 0 ? variable : variable.substring(0, equals);
            if (Decimal.parse(name).isEmpty()) {
                others.add(variable);
            }
        }
        return into(new Variables(others));
    }

    /** Without that many words at the beginning. */
    public Positionals without(int count) {
        return new Positionals(zero, words.subList(count, words.size()));
    }

    private boolean isReplaced(String variable) {
        int equals = variable.indexOf('=');
        String name = equals < 0 ? variable : variable.substring(0, equals);
        long number = Decimal.parse(name).orElse(Long.MAX_VALUE);
        return name.equals("#") || number <= words.size();
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
        public List<String> values(String key) {
            List<String> words = all.words;
            return switch (key) {
                case "#" -> List.of(Long.toString(words.size()));
                case "0" -> List.of(all.zero);
                case "@" -> words.subList(Math.min(behind, words.size()), words.size());
                default -> numbered(key);
            };
        }

        private List<String> numbered(String key) {
            long number = Decimal.parse(key).orElse(0);
            if (number == 0 || key.charAt(0) == '0') {
                return null;
            }
            return number <= all.words.size() ? List.of(all.words.get((int) number - 1))
                    : number <= least ? List.of("") : null;
        }
    }
}

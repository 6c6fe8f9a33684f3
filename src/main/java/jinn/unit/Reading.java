package jinn.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import jinn.unit.Finding.Fate;
import jinn.unit.file.Assignment;
import jinn.unit.file.Problem;
import jinn.unit.value.Quantity;
import jinn.unit.value.Quoted;
import jinn.unit.value.Specifiers;
import org.jspecify.annotations.Nullable;

/** A unit that is being read: it remembers what was asked for, and what was said of it. */
final class Reading {

    private final Unit unit;
    private final Specifiers specifiers;
    private final Set<String> asked = new HashSet<>();
    private final Map<Assignment, Finding> said = new HashMap<>();
    private final List<Problem> problems;

    Reading(Unit unit) {
        this.unit = unit;
        specifiers = new Specifiers(unit.name());
        problems = new ArrayList<>(unit.problems());
    }

    Unit unit() {
        return unit;
    }

    Specifiers specifiers() {
        return specifiers;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Those of that name that count: an empty one takes back what was before it. */
    List<Assignment> all(String key) {
        asked.add(key);
        List<Assignment> all = new ArrayList<>();
        for (Assignment one : unit.assignments()) {
            if (one.key().equals(key)) {
                if (one.value().isEmpty()) {
                    all.clear();
                } else {
                    all.add(one);
                }
            }
        }
        return all;
    }

    @Nullable Assignment last(String key) {
        List<Assignment> all = all(key);
        return all.isEmpty() ? null : all.getLast();
    }

    /** With its specifiers filled; empty where there is none. */
    String text(String key) {
        Assignment one = last(key);
        return one == null ? "" : filled(one, one.value());
    }

    String filled(Assignment one, String text) {
        Specifiers.Filled filled = specifiers.fill(text);
        if (!filled.unknown().isEmpty()) {
            wrong(one, "it is not known what " + filled.unknown() + " is");
        }
        return filled.text();
    }

    /** The words of all of them. */
    List<String> words(String key) {
        List<String> words = new ArrayList<>();
        for (Assignment one : all(key)) {
            words.addAll(words(one));
        }
        return words;
    }

    List<String> words(Assignment one) {
        List<String> words = new ArrayList<>();
        Quoted quoted = Quoted.of(one.value());
        if (quoted.wrong() != null) {
            wrong(one, quoted.wrong());
            return words;
        }
        for (String word : quoted.words()) {
            words.add(filled(one, word));
        }
        return words;
    }

    boolean truth(String key, boolean otherwise) {
        Assignment one = last(key);
        return one == null ? otherwise
                : number(one, Quantity.truth(one.value()), "yes or no is wanted") == 1;
    }

    long spanMs(String key, long otherwise) {
        Assignment one = last(key);
        return one == null ? otherwise
                : number(one, Quantity.spanMs(one.value()), "a span of time is wanted");
    }

    long number(String key, long otherwise) {
        Assignment one = last(key);
        return one == null ? otherwise
                : number(one, Quantity.size(one.value()), "a number is wanted");
    }

    private long number(Assignment one, OptionalLong number, String wanted) {
        if (number.isEmpty()) {
            wrong(one, wanted);
        }
        return number.orElse(0);
    }

    void wrong(Assignment one, String reason) {
        problems.add(new Problem(one.place(), one.key() + "= " + reason));
    }

    /** Of each of that name. */
    void say(String key, Fate fate, String note) {
        for (Assignment one : all(key)) {
            say(one, fate, note);
        }
    }

    /** The worst that is said of one counts. */
    void say(Assignment one, Fate fate, String note) {
        Finding before = said.get(one);
        if (before == null || before.fate().ordinal() < fate.ordinal()) {
            said.put(one, new Finding(fate, one.place(), one.key(), note));
        }
    }

    /** One for each line. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Assignment one : unit.assignments()) {
            Finding finding = said.get(one);
            Fate fate = asked.contains(one.key()) ? Fate.CARRIED
                    : one.section().startsWith("X-") ? Fate.MEANINGLESS : Directives.of(one.key());
            findings.add(finding != null ? finding
                    : new Finding(fate, one.place(), one.key(), ""));
        }
        return findings;
    }
}

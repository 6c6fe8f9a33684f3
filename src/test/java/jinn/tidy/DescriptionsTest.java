package jinn.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jinn.Applets;
import jinn.control.ScanOrder;
import jinn.control.ServiceOrder;
import jinn.option.Description;
import jinn.option.Help;
import jinn.option.Operand;
import jinn.option.Option;
import jinn.option.Option.Place;
import jinn.option.Options;
import org.junit.jupiter.api.Test;

/** No program whose description is malformed, or says other things than its page. */
final class DescriptionsTest {

    private static final int TEXT_MAX = 90;

    /** Pages that are about another one, and say no more than that. */
    private static final Map<String, String> OTHER_NAMES = Map.of("execline-cd", "cd",
            "execline-umask", "umask", "linux-init", "init", "linux-init-maker", "init-maker",
            "test", "eltest");

    /** Pages that have a line for each way in which the program can be called. */
    private static final Set<String> SEVERAL_LINES = Set.of("ftrigrd", "importas",
            "instance-control", "instance-status", "redirfd", "setuidgid", "shutdown", "wait");

    private static final String NAME = "-(?:[!-~]|-[a-z0-9-]+)";
    private static final Pattern LINE = Pattern.compile("= [!-~].*"
            + "|(?:[*!~|]|\\| )?" + NAME + "(?:," + NAME + ")*(?: [!-~]+)?(?:: [ -~]+)?"
            + "|[0-9][0-9+n]*: [ -~]+"
            + "|[a-z\\[{/\"](?:[!-~]| (?! ))*?(?: unless -[a-zA-Z])?(?:: [ -~]+)?");
    private static final Pattern TABLE_ROW = Pattern.compile("(?m)^\\|([^|\n]*)\\|");
    private static final Pattern OPTION = Pattern.compile("`(-[!-~])(?: [^`]*)?`");

    private static Options.Syntax syntax(String name) {
        return Applets.named(name).syntax();
    }

    private static List<String> names() {
        return Applets.names().stream().filter(n -> !OTHER_NAMES.containsKey(n)).toList();
    }

    private static String page(String name) throws IOException {
        return Files.readString(Path.of("docs/applets", name + ".md"));
    }

    @Test
    void everyLineIsOne() {
        List<String> wrong = new ArrayList<>();
        for (String name : names()) {
            List<String> lines = syntax(name).text().lines().toList();
            assertThat(lines.getFirst()).matches(Pattern.quote(name) + " - [a-z][ -~]*[^.]");
            lines.stream().skip(1).filter(line -> !LINE.matcher(line).matches())
                    .forEach(line -> wrong.add(name + ": " + line));
            lines.stream().map(l -> l.replaceFirst("^[^ ].*?(: | - )", ""))
                    .filter(said -> said.length() > TEXT_MAX && !said.startsWith("= "))
                    .forEach(said -> wrong.add(name + " is too long: " + said));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyOptionStandsOnceAndSaysWhatItDoes() {
        for (String name : names()) {
            Description about = syntax(name).description();
            List<String> spelled = about.options().stream()
                    .flatMap(o -> o.names().stream()).toList();
            assertThat(spelled).as(name).doesNotHaveDuplicates();
            for (Option option : about.options()) {
                assertThat(option.place() == Place.HIDDEN || !option.text().isEmpty())
                        .as(name + " " + option).isTrue();
            }
        }
    }

    @Test
    void everyOperandIsExplained() {
        Set<String> unexplained = new TreeSet<>();
        for (String name : names()) {
            for (Operand operand : syntax(name).description().operands()) {
                if (Help.said(operand).isEmpty()) {
                    unexplained.add(name + " " + operand.name());
                }
            }
        }
        assertThat(unexplained).isEmpty();
    }

    /** Where the usage line is not made of the options, it has them all even so. */
    @Test
    void everyUsageLineHasEveryOption() {
        for (String name : names()) {
            Description about = syntax(name).description();
            if (about.usage().contains("[option...]")) {
                continue;
            }
            String letters = Pattern.compile("-[A-Za-z0-9]+").matcher(about.usage()).results()
                    .map(MatchResult::group).collect(Collectors.joining());
            for (Option option : about.options()) {
                boolean isIn = about.usage().contains(option.names().getFirst())
                        || letters.indexOf(option.letter()) >= 0;
                assertThat(isIn || option.place() == Place.HIDDEN || name.equals("kill"))
                        .as(name + " " + option.names()).isTrue();
            }
        }
    }

    @Test
    void everyPageHasTheUsageLine() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String name : names()) {
            String usage = syntax(name).usage();
            if (!page(name).replaceAll("\\s+", " ").contains(usage)) {
                wrong.add(name);
            }
        }
        assertThat(wrong).containsExactlyInAnyOrderElementsOf(SEVERAL_LINES);
    }

    @Test
    void everyPageTellsOfEveryOptionAndOfNoOther() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String name : names()) {
            String page = page(name);
            Set<String> known = syntax(name).description().options().stream()
                    .flatMap(o -> o.names().stream()).collect(Collectors.toSet());
            for (Option option : syntax(name).description().options()) {
                if (option.place() != Place.HIDDEN
                        && option.names().stream().noneMatch(n -> tells(page, n))) {
                    wrong.add(name + " does not tell of " + option.names());
                }
            }
            Set<String> told = new HashSet<>();
            TABLE_ROW.matcher(page).results().forEach(row -> OPTION.matcher(row.group(1))
                    .results().forEach(option -> told.add(option.group(1))));
            told.stream().filter(option -> !known.contains(option) && !known.isEmpty())
                    .forEach(option -> wrong.add(name + " has no option " + option));
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean tells(String page, String option) {
        String letters = option.startsWith("--") ? option
                : "-[A-Za-z0-9]*" + option.charAt(1) + "[A-Za-z0-9]*";
        return Pattern.compile("(?<![A-Za-z0-9-])" + letters + "(?![a-z0-9-])")
                .matcher(page).find();
    }

    @Test
    void lettersOfTheScannerAreItsOrders() {
        assertThat(syntax("svscanctl").letters()).isEqualTo(ScanOrder.letters());
    }

    @Test
    void lettersOfServicesAreTheOrdersOfSupervisors() {
        String signals = ServiceOrder.lettersOfSignals();
        String wishes = ServiceOrder.lettersOfWishes();
        assertThat(sorted(syntax("svc").letters())).isEqualTo(sorted(signals + wishes + "swT"));
        assertThat(syntax("svc").usage()).contains("-" + signals + "]", "[-" + wishes + "]");
        assertThat(sorted(syntax("instance-control").letters())).isEqualTo(
                sorted(ServiceOrder.lettersOfInstances() + "wT"));
    }

    private static String sorted(String letters) {
        return letters.replace(":", "").chars().sorted().mapToObj(c -> "" + (char) c)
                .collect(Collectors.joining());
    }
}

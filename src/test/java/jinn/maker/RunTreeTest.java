package jinn.maker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunTreeTest {

    private static String term(long graceMs, RunTree.Service... services) {
        var wish = new RunTree.Wish(List.of("true"), List.of(services), graceMs, 0,
                Optional.empty());
        RunTree tree = new RunTree("/jinn", "/top", Optional.empty(), wish);
        return BaseDirectoryTest.text(tree.items(), ".s6-svscan/SIGTERM");
    }

    private static RunTree.Service service(String name, boolean stops) {
        return new RunTree.Service(name, "/services/" + name, false, stops, false);
    }

    @ParameterizedTest
    @CsvSource({"4000, 4500", "500, 1000", "100, 200"})
    void theServicesAreKilledSoonAfterTheCommand(long graceMs, long killMs) {
        assertThat(term(graceMs, service("a", false), service("own", true), service("b", false)))
                .contains("{ /jinn sleep -m " + killMs + " /jinn svc -dk a b }");
    }

    @Test
    void whereNoServiceIsToBeKilledNobodyWaitsForIt() {
        assertThat(term(4000, service("own", true))).contains("{ /jinn exit 0 }");
    }
}

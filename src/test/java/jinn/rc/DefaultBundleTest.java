package jinn.rc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.rc.database.Database;
import jinn.rc.resolve.Resolution;
import jinn.rc.source.Definition;
import jinn.rc.source.Faults;
import jinn.rc.source.SourceReader;
import jinn.sim.World;
import org.junit.jupiter.api.Test;

final class DefaultBundleTest {

    /** The names in the bundle; each file is a path below /s and what is in it. */
    private static List<String> up(String... files) {
        List<String> names = new ArrayList<>();
        Faults faults = new Faults();
        try (World world = new World(1)) {
            world.files().devices().executable("/bin/jinn", "jinn").directory("/s");
            for (int i = 0; i < files.length; i += 2) {
                world.files().file("/s/" + files[i], files[i + 1]);
            }
            world.program("jinn", (kernel, _) -> {
                List<Definition> read = SourceReader.read(kernel, "/bin/jinn", List.of("/s"),
                        faults);
                Database database = Resolution.of(DefaultBundle.in(read), faults);
                database.named(DefaultBundle.NAME).stream()
                        .forEach(one -> names.add(database.atomics().get(one).name()));
                return 0;
            });
            world.start("/bin/jinn");
            world.runToEnd(60_000);
        }
        assertThat(faults.errors()).isEmpty();
        return names;
    }

    @Test
    void withoutOneItIsAllButTheSuitesOwn() {
        assertThat(up("a/type", "longrun\n", "a/run", "", "b/type", "oneshot\n", "b/up", "x",
                "c/type", "bundle\n", "c/contents", "b\n")).containsExactly("a", "b");
        assertThat(up()).isEmpty();
    }

    @Test
    void oneThatIsThereStays() {
        assertThat(up("a/type", "longrun\n", "a/run", "", "b/type", "oneshot\n", "b/up", "x",
                "default/type", "bundle\n", "default/contents", "b\n")).containsExactly("b");
    }

    @Test
    void soDoesAPipelineOfThatName() {
        assertThat(up("a/type", "longrun\n", "a/run", "", "a/producer-for", "b\n",
                "b/type", "longrun\n", "b/run", "", "b/consumer-for", "a\n",
                "b/pipeline-name", "default\n", "c/type", "oneshot\n", "c/up", "x"))
                .containsExactly("a", "b");
    }
}

package jinn.maker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jinn.maker.RunTree.Service;
import org.junit.jupiter.api.Test;

final class RunTreeTest {

    private static List<Item> items(Optional<String> logs, Service service) {
        return new RunTree("/jinn", List.of(service), 4000, logs).items();
    }

    private static Service plain(String... entries) {
        return new Service("web", "/services/web", List.of(entries), Optional.empty());
    }

    @Test
    void scriptsCallAFileThatAFirstLineCanName() {
        assertThat(RunTree.callable(Optional.of("/bin/jinn"))).isEqualTo("/bin/jinn");
        assertThat(RunTree.callable(Optional.of("/a b/jinn"))).isEqualTo("/proc/self/exe");
        assertThat(RunTree.callable(Optional.of("/" + "a".repeat(200))))
                .isEqualTo("/proc/self/exe");
        assertThat(RunTree.callable(Optional.empty())).isEqualTo("/proc/self/exe");
    }

    @Test
    void whatLiesInTheServiceIsLinkedAndWhatSupervisorsMakeIsNot() {
        assertThat(items(Optional.empty(), plain("run", "data", "supervise", "event")))
                .contains(new Item.Link("web/run", "/services/web/run"),
                        new Item.Link("web/data", "/services/web/data"))
                .noneMatch(item -> item.path().equals("web/supervise")
                        || item.path().equals("web/event"));
    }

    @Test
    void itHasTheTimeOfGraceButWhereItSaysSoItself() {
        assertThat(items(Optional.empty(), plain("run")))
                .contains(new Item.Text("web/timeout-kill", 0644, "4000\n"));
        assertThat(items(Optional.empty(), plain("run", "timeout-kill")))
                .contains(new Item.Link("web/timeout-kill", "/services/web/timeout-kill"));
    }

    @Test
    void oneWithoutALoggerGetsOneThatNamesIt() {
        List<Item> items = items(Optional.empty(), plain("run"));
        assertThat(items).contains(new Item.Text("web/flag-stderr", 0644, ""));
        assertThat(BaseDirectoryTest.text(items, "web/log/run"))
                .isEqualTo("#!/jinn execlineb -P\n/jinn fdmove -c 1 2\n/jinn log -b -- pweb: 1\n");
    }

    @Test
    void orOneThatKeepsWhatItPrints() {
        assertThat(BaseDirectoryTest.text(items(Optional.of("/logs"), plain("run")),
                "web/log/run")).contains("/jinn log -b -- t /logs/web");
    }

    @Test
    void itsOwnLoggerIsLinkedAsItIs() {
        var service = new Service("web", "/services/web", List.of("run", "log"),
                Optional.of(List.of("run", "supervise")));
        assertThat(items(Optional.empty(), service)).extracting(Item::path)
                .containsExactly("web", "web/run", "web/timeout-kill", "web/log", "web/log/run");
    }
}

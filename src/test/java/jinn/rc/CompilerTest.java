package jinn.rc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.rc.database.Atomic.Oneshot;
import jinn.rc.database.Atomic.Surroundings;
import jinn.rc.database.Bundle;
import jinn.rc.database.Database;
import jinn.sim.Faults;
import jinn.value.Errno;
import jinn.value.Fatal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the compiler leaves of sources that are as they should be. */
final class CompilerTest {

    private static final String DIRECTORIES = "/db/servicedirs/";

    private final Compiled compiled = new Compiled();

    @AfterEach
    void off() {
        compiled.close();
    }

    private Database compiled() {
        assertThat(compiled.run()).as(compiled.said()).isZero();
        return compiled.database();
    }

    private Query query() {
        return new Query(compiled(), false, false);
    }

    private String text(String path) {
        return compiled.files.text(DIRECTORIES + path);
    }

    @Test
    void longrunsComeBeforeOneshotsInTheOrderOfTheirNames() {
        compiled.oneshot("a").longrun("z").longrun("b").oneshot("y");
        compiled.files.file("/t/aa/type", "longrun").script("/t/aa/run", "");
        compiled.source("/t");
        assertThat(query().list("services")).isEqualTo(
                "s6rc-oneshot-runner\ns6rc-fdholder\nb\nz\naa\na\ny\n");
    }

    @Test
    void sourcesThatAreTheSameGiveTheSameBytes() {
        compiled.longrun("b").bundle("all", "b", "a").oneshot("a", "dependencies b\n");
        compiled();
        String first = compiled.files.text("/db/db");
        try (Compiled again = new Compiled()) {
            again.oneshot("a", "dependencies b\n").bundle("all", "a", "b").longrun("b").run();
            assertThat(again.files.text("/db/db")).isEqualTo(first);
        }
    }

    @Test
    void aOneshotHasItsVariablesAsEnvdirReadsThem() {
        compiled.oneshot("a", "env/B one two \t\nthree", "env/A", "env/.hidden x", "env/C=D x",
                "env/E \n", "env/F a\0b");
        compiled();
        assertThat(surroundings("a").variables())
                .containsExactly("A", "B=one two", "E=", "F=a\nb");
        assertThat(surroundings("a").log()).isEmpty();
    }

    /** A directory alone is what most want: its lines have a stamp. */
    @Test
    void aOneshotsLogIsAScriptOfALogger() {
        compiled.oneshot("a", "log /var/log/a\n")
                .oneshot("b", "log # few\nn3 \"p a:\" /b\n").oneshot("c", "log/run x");
        compiled();
        assertThat(compiled.said()).contains("/s/c/log: it is left out");
        assertThat(surroundings("a").log()).containsExactly("t", "/var/log/a");
        assertThat(surroundings("b").log()).containsExactly("n3", "p a:", "/b");
        assertThat(surroundings("c").log()).isEmpty();
    }

    private Surroundings surroundings(String name) {
        return compiled.database().atomics().stream().filter(one -> one.name().equals(name))
                .map(one -> ((Oneshot) one.kind()).surroundings()).findFirst().orElseThrow();
    }

    @Test
    void aListLeavesOutCommentsAndBlanksBeforeNames() {
        compiled.oneshot("x").oneshot("y").oneshot("a b").with("all/type bundle",
                "all/contents # no\n\n \tx\n  # neither\ny\nx\na b");
        assertThat(query().contents("all")).isEqualTo("a b\nx\ny\n");
        assertThat(compiled.said()).isEmpty();
    }

    @Test
    void aDirectoryOfNamesIsReadInPlaceOfTheFile() {
        compiled.oneshot("x").oneshot("y", "dependencies nobody", "dependencies.d/x",
                "dependencies.d/.keep");
        assertThat(query().dependencies(List.of("y"))).isEqualTo("x\ns6rc-oneshot-runner\n");
    }

    @Test
    void bundlesAreTheirMembersWhereverTheyAreNamed() {
        compiled.oneshot("x").longrun("y").bundle("inner", "x", "y").bundle("outer", "inner")
                .oneshot("z", "dependencies outer").bundle("empty");
        Query query = query();
        assertThat(query.contents("outer")).isEqualTo("y\nx\n");
        assertThat(query.contents("empty")).isEmpty();
        assertThat(query.dependencies(List.of("z"))).isEqualTo("x\ny\ns6rc-oneshot-runner\n");
    }

    @Test
    void flagsOfABundleAreThoseOfItsMembers() {
        compiled.oneshot("x").longrun("y", "flag-recommended").bundle("inner", "x")
                .bundle("outer", "inner", "y").with("outer/flag-essential");
        Query query = query();
        assertThat(query.flags("x")).isEqualTo("00000001\n");
        assertThat(query.flags("y")).isEqualTo("00000003\n");
        assertThat(query.flags("s6rc-fdholder")).isEqualTo("00000001\n");
    }

    @Test
    void scriptsOfOneshotsAreWords() {
        compiled.oneshot("x", "up # c\nfoo \"a b\" { x { y } } $A\n", "down true",
                "timeout-up 5\n\n");
        Query query = query();
        assertThat(query.script("x")).isEqualTo("foo\0a b\0 x\0  y\0 \0\0$A\0");
        assertThat(new Query(query.database(), true, false).script("x")).isEqualTo("true\0");
        assertThat(query.timeout("x")).isEqualTo("5\n");
        assertThat(new Query(query.database(), true, false).timeout("x")).isEqualTo("0\n");
    }

    @Test
    void aServiceDirectoryWithoutATypeIsALongrun() {
        compiled.files.script("/s/plain/run", "#!/x\n");
        assertThat(query().type("plain")).isEqualTo("longrun\n");
    }

    @Test
    void aPipelineHasABundleAndOnePipeForAllWhoWriteToOne() {
        compiled.longrun("a", "producer-for b").longrun("a2", "producer-for b")
                .longrun("b", "consumer-for a\na2", "producer-for c")
                .longrun("c", "consumer-for b", "pipeline-name P");
        Query query = query();
        assertThat(query.contents("P")).isEqualTo("a\na2\nb\nc\n");
        assertThat(query.pipeline("a")).isEqualTo("a/b\na2/b\nb/c\n");
        assertThat(query.dependencies(List.of("b"))).isEqualTo("c\ns6rc-fdholder\n");
        assertThat(query.dependencies(List.of("c"))).isEqualTo("s6rc-fdholder\n");
        assertThat(text("s6rc-fdholder/data/autofilled")).isEqualTo("b\nc\n");
        assertThat(text("b/run.user")).isEqualTo("#!/x\n");
        assertThat(text("b/run")).isEqualTo("""
                #!/bin/jinn execlineb
                /bin/jinn fdswap 0 1
                /bin/jinn fdholder-retrieve ../s6rc-fdholder/s pipe:s6rc-w-c
                /bin/jinn fdswap 0 1
                /bin/jinn fdholder-retrieve ../s6rc-fdholder/s pipe:s6rc-r-b
                /bin/jinn elgetpositionals
                /bin/jinn emptyenv -P
                ./run.user $@
                """);
    }

    @Test
    void namesOfPipelinesComeBehindAllBundlesTheLastOneFirst() {
        compiled.longrun("a", "producer-for b").longrun("b", "consumer-for a", "pipeline-name P")
                .longrun("c", "producer-for d").longrun("d", "consumer-for c", "pipeline-name Q")
                .bundle("z");
        assertThat(compiled().bundles()).extracting(Bundle::name).containsExactly("z", "Q", "P");
    }

    @Test
    void anEmptyConsumerForIsNone() {
        compiled.longrun("a", "consumer-for # nobody\n");
        assertThat(query().dependencies(List.of("a"))).isEmpty();
        assertThat(compiled.files.names(DIRECTORIES + "a")).containsOnly("run");
    }

    @Test
    void aServiceDirectoryHasWhatItsSupervisorHeeds() {
        compiled.longrun("a", "finish #!/x", "notification-fd 03\nmore", "down-signal KILL",
                "restart-delay 5 50\n", "flag-newpidns text", "down", "flag-essential", "junk",
                "data/deep/file text", "env/A b", "template/run", "instance/x/run");
        compiled();
        assertThat(compiled.files.names(DIRECTORIES + "a")).containsExactlyInAnyOrder("run",
                "finish", "notification-fd", "down-signal", "restart-delay", "flag-newpidns",
                "data", "env", "template", "instance", "instances");
        assertThat(text("a/notification-fd")).isEqualTo("3\n");
        assertThat(text("a/down-signal")).isEqualTo("KILL");
        assertThat(text("a/flag-newpidns")).isEmpty();
        assertThat(text("a/data/deep/file")).isEqualTo("text");
        assertThat(compiled.files.names(DIRECTORIES + "a/instance")).isEmpty();
    }

    @Test
    void modesAreThoseOfTheUmaskAndOfCopies() {
        compiled.longrun("a", "notification-fd 3", "data/x").umask(077);
        compiled.files.mode("/s/a/data", 0710).mode("/s/a/run", 0444);
        compiled();
        assertThat(compiled.files.permissions("/db")).isEqualTo(0700);
        assertThat(compiled.files.permissions("/db/lock")).isEqualTo(0600);
        assertThat(compiled.files.permissions(DIRECTORIES + "a/run")).isEqualTo(0700);
        assertThat(compiled.files.permissions(DIRECTORIES + "a/data")).isEqualTo(0710);
    }

    @Test
    void theHolderRunsAsWhoIsWanted() {
        compiled.user("no \"body");
        compiled();
        assertThat(text("s6rc-fdholder/run")).contains("envuidgid \"no \\\"body\"\n",
                "fdholder-daemon -1 -U -n 256");
    }

    @Test
    void softLinksAreKept() {
        compiled.oneshot("a", "wants.d/b", "after.d/c", "before.d/d", "wants.d/nobody")
                .oneshot("b").oneshot("c").oneshot("d");
        Database database = compiled();
        assertThat(database.atomics().get(2).links().wants()).containsExactly(3);
        assertThat(database.atomics().get(2).links().after()).containsExactly(4);
        assertThat(database.atomics().get(5).links().after()).containsExactly(2);
        assertThat(database.order().targets(2)).containsExactly(0, 3, 4);
        assertThat(compiled.said()).isEmpty();
    }

    @Test
    void aSoftLinkThatWouldCloseACycleIsLeftOut() {
        compiled.oneshot("a", "dependencies b", "before.d/b").oneshot("b", "wants.d/a");
        assertThat(compiled().order().cycles()).isEmpty();
        assertThat(compiled.said()).contains("warning: /s/a/before.d/b: it is left out",
                "warning: /s/b/wants.d/a: it is left out");
    }

    @Test
    void whoIsAbsentIsToldToWhoAsks() {
        compiled.oneshot("able", "wants.d/bale").verbosity(2);
        compiled();
        assertThat(compiled.said())
                .contains("/s/able/wants.d/bale: there is no service bale; did you mean able?");
    }

    @Test
    void whoeverIsKilledLeavesAWholeDatabaseOrNone() {
        int kills = 0;
        boolean there = false;
        for (int n = 1; !there; n++) {
            try (Compiled killed = new Compiled()) {
                killed.longrun("a", "data/x y").oneshot("b", "dependencies a");
                killed.world.faults(Faults.killAtNth(_ -> true, n));
                killed.run();
                there = killed.files.exists("/db");
                if (there) {
                    assertThat(new Query(killed.database(), false, false).list("services"))
                            .endsWith("a\nb\n");
                    assertThat(killed.files.text(DIRECTORIES + "a/data/x")).isEqualTo("y");
                }
                kills++;
            }
        }
        assertThat(kills).isGreaterThan(100);
    }

    @Test
    void aCallThatFailsLeavesNothing() {
        for (String call : List.of("makeDirectory", "write", "rename", "setPermissions",
                "makeSymlink")) {
            try (Compiled failed = new Compiled()) {
                failed.longrun("a", "data/x y");
                failed.world.faults(Faults.failNth(c -> c.name().equals(call), 1, Errno.ENOSPC));
                assertThat(failed.run()).as(call).isEqualTo(Fatal.SYSTEM);
                assertThat(failed.files.names("/")).as(call).noneMatch(n -> n.startsWith("db"));
                assertThat(failed.said()).contains("/db").doesNotContain("/db:rc-");
            }
        }
    }

    @Test
    void whatAKilledOneOfTheSameNumberLeftIsNoHindrance() {
        compiled.files.file("/db:rc-compile:1/servicedirs/x/run", "old");
        compiled.oneshot("a");
        assertThat(query().list("oneshots")).isEqualTo("a\n");
        assertThat(compiled.files.names("/")).noneMatch(name -> name.startsWith("db:"));
        assertThat(compiled.files.names(DIRECTORIES)).doesNotContain("x");
    }

    @Test
    void whatIsThereStays() {
        compiled.oneshot("a").files.file("/db/mine", "mine");
        assertThat(compiled.run()).isEqualTo(Fatal.SYSTEM);
        assertThat(compiled.files.names("/db")).containsExactly("mine");
        assertThat(compiled.said()).contains("fatal: unable to make /db: file exists");
    }
}

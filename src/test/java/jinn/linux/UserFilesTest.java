package jinn.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jinn.sim.World;
import jinn.value.Account;
import jinn.value.Errno;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is who, from files in each state that a disk or a container leaves them in. */
final class UserFilesTest {

    private static final String ROOT = "root:x:0:0:root:/root:/bin/sh\n";
    private static final String ALICE = "alice:x:2001:2001:Alice:/home/alice:/bin/sh\n";
    private static final String CREW = "crew:x:2003:bob,alice\n";

    private String users = ROOT + ALICE;
    private String groups = "root:x:0:\n" + CREW + "xalice:x:7:xalice,alicex\n";

    private <T> Result<T> ask(Function<UserFiles, Result<T>> question) {
        List<Result<T>> answers = new ArrayList<>();
        try (World world = new World(1)) {
            put(world, "/etc/passwd", users);
            put(world, "/etc/group", groups);
            world.program("ask", (kernel, _) -> {
                answers.add(question.apply(new UserFiles(kernel.files())));
                return 0;
            });
            world.files().devices().executable("/ask", "ask");
            world.start("/ask");
            world.runToEnd(1000);
        }
        return answers.getFirst();
    }

    /** Null: a directory stands there; empty: nothing does. */
    private static void put(World world, String path, String text) {
        if (text == null) {
            world.files().directory(path);
        } else if (!text.isEmpty()) {
            world.files().file(path, text);
        }
    }

    private Result<Account> alice() {
        return ask(files -> files.user("alice"));
    }

    @Test
    void userHasWhatItsLineAndTheGroupsSay() {
        assertThat(alice()).isEqualTo(new Ok<>(
                new Account("alice", 2001, 2001, List.of(2001, 2003), "/home/alice")));
    }

    @Test
    void lastLineNeedsNoNewline() {
        users = ROOT + ALICE.stripTrailing();
        groups = CREW.stripTrailing();
        assertThat(alice().isOk()).isTrue();
        assertThat(ask(files -> files.group("crew"))).isEqualTo(new Ok<>(2003));
    }

    @Test
    void nameWithACommaIsNoMember() {
        users = ROOT + ALICE.replace("alice:", "root,alice:");
        groups = "wheel:x:10:root,alice\n";
        assertThat(ask(files -> files.user("root,alice")).orFatal("look up", "it").groups())
                .containsExactly(2001);
    }

    @Test
    void withoutGroupFileThereIsTheOwnGroup() {
        groups = "";
        assertThat(alice().orFatal("look up", "alice").groups()).containsExactly(2001);
    }

    @Test
    void whatCannotBeReadGivesNobody() {
        groups = null;
        assertThat(alice()).isEqualTo(new Failed<>(Errno.EISDIR));
        assertThat(ask(files -> files.group("crew"))).isEqualTo(new Failed<>(Errno.EISDIR));
        users = null;
        assertThat(alice()).isEqualTo(new Failed<>(Errno.EISDIR));
        assertThat(ask(files -> files.userName(0))).isEqualTo(new Failed<>(Errno.EISDIR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "root:x:0:0:root:/root:/bin/sh\n", "\0\1\2\n::::\n", "alice\n"})
    void whoIsNotThereIsNoError(String text) {
        users = text;
        assertThat(alice()).isEqualTo(new Failed<>(Errno.ENOENT));
    }

    /** musl takes each of the first six for root. */
    @ParameterizedTest
    @ValueSource(strings = {"alice:x::2001::/:", "alice:x:2001:::/:", "alice:x:::::",
            "alice:x:4294967296:1::/:", "alice:x:1:4294967296::/:", "alice:x:-0:1::/:",
            "alice:x:4294967295:1::/:", "alice:x:1:1", "alice:x:1:1::/home", "alice:",
            "alice:x: 1:1::/:", "alice:x:1:1:a:b:c:d"})
    void damagedLineOfTheUserGivesNobody(String line) {
        users = ROOT + line + "\n";
        assertThat(alice()).isEqualTo(new Failed<>(Errno.EINVAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"crew:x::alice", "crew:x:4294967296:alice", "crew:alice",
            "crew:x:1:2:alice", "crew:x:one:bob,alice"})
    void damagedLineOfAGroupOfTheUserGivesNobody(String line) {
        groups = line + "\n";
        assertThat(alice()).isEqualTo(new Failed<>(Errno.EINVAL));
    }

    @Test
    void damagedLinesOfOthersAreNobodysBusiness() {
        users = "bob:x::\n" + ALICE;
        groups = "x:x::bob\n" + CREW;
        assertThat(alice().isOk()).isTrue();
    }

    @Test
    void nameIsNotLookedForInsideOfALine() {
        users = ALICE + "eve:alice:x:0:0::/:\n";
        assertThat(ask(files -> files.user("eve:alice"))).isEqualTo(new Failed<>(Errno.ENOENT));
        assertThat(ask(files -> files.user(""))).isEqualTo(new Failed<>(Errno.ENOENT));
        assertThat(ask(files -> files.user("x\nalice"))).isEqualTo(new Failed<>(Errno.ENOENT));
    }

    @Test
    void linesMayBeLongerThanARead() {
        String many = "x,".repeat(100_000);
        groups = "crew:x:2003:" + many + "alice\n";
        assertThat(alice().orFatal("look up", "alice").groups()).containsExactly(2001, 2003);
    }

    @Test
    void lineWithoutEndIsAnError() {
        groups = "x".repeat(UserFiles.LINE_MAX + 1);
        assertThat(alice()).isEqualTo(new Failed<>(Errno.E2BIG));
    }

    @Test
    void numbersHaveNames() {
        assertThat(ask(files -> files.userName(2001))).isEqualTo(new Ok<>("alice"));
        assertThat(ask(files -> files.groupName(2003))).isEqualTo(new Ok<>("crew"));
        assertThat(ask(files -> files.groupName(2004))).isEqualTo(new Failed<>(Errno.ENOENT));
    }
}

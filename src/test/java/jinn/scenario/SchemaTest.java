package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What programs write for programs is what docs/formats says, in every state of a service. */
final class SchemaTest {

    private static JsonSchema schema(String name) throws IOException {
        String text = Files.readString(Path.of("docs/formats", name + ".schema.json"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
    }

    private static List<String> problems(String schema, String json) throws IOException {
        String text = new String(json.getBytes(StandardCharsets.ISO_8859_1),
                StandardCharsets.UTF_8);
        return schema(schema).validate(text, InputFormat.JSON).stream()
                .map(Object::toString).toList();
    }

    private static TestMachine machine(String odd) {
        TestMachine machine = new TestMachine(1);
        machine.service("up", Services.quiet("up")).service("dies", (_, _) -> 3);
        machine.world.files().directory(TestMachine.image("none"))
                .directory(TestMachine.image(odd)).directory(TestMachine.image("down"))
                .file(TestMachine.image("down") + "/down", "");
        machine.boot();
        machine.world.runMs(3000);
        machine.world.files().directory(TestMachine.SCAN + "/late");
        machine.world.files().file(TestMachine.SCAN + "/down/supervise/status", "damaged");
        return machine;
    }

    private static String shown(TestMachine machine, String... words) {
        return machine.client(words);
    }

    @Test
    void statusIsAsItsSchemaSays() throws IOException {
        try (TestMachine machine = machine("a\u00ff\u00e6\u00bc\u00a2\"")) {
            String json = shown(machine, "/bin/jinn", "status", "--json", TestMachine.SCAN);
            assertThat(json).contains("\"up\", \"state\": \"up\"", "\"exitcode\": 3",
                    "\"failure\": \"", "\"reason\": \"damaged status record\"", "\"hex\": ",
                    "not supervised");
            assertThat(problems("status", json)).isEmpty();
            assertThat(problems("status", "[]")).isEmpty();
            assertThat(problems("status", json.replace("\"wanted\": \"up\"", "\"wanted\": 1")))
                    .isNotEmpty();
        }
    }

    @Test
    void treeIsAsItsSchemaSays() throws IOException {
        try (TestMachine machine = machine("odd")) {
            String json = shown(machine, "/bin/jinn", "tree", "-j", TestMachine.SCAN);
            assertThat(json).contains("\"processes\": [{\"pid\": ", "\"command\": \"run\"");
            assertThat(problems("tree", json)).isEmpty();
            assertThat(problems("tree", json.replace("\"pid\"", "\"number\""))).isNotEmpty();
        }
    }

    @Test
    void readersOfATreeMayLookAndDoNoMore() {
        try (TestMachine machine = new TestMachine(2)) {
            machine.service("up", Services.quiet("up"));
            machine.world.files().file(TestMachine.image("up") + "/status-readers", "all\n");
            machine.boot();
            machine.world.runMs(2000);
            String supervise = TestMachine.SCAN + "/up/supervise";
            var files = machine.world.files();
            assertThat(files.permissions(supervise)).isEqualTo(0711);
            assertThat(files.permissions(supervise + "/lock")).isEqualTo(0600);
            assertThat(files.permissions(supervise + "/control")).isEqualTo(0600);
            assertThat(files.permissions(supervise + "/status")).isEqualTo(0644);
        }
    }
}

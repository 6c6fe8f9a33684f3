package jinn.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import jinn.boot.BootOptions.Flavour;
import jinn.boot.BootOptions.Run;
import jinn.option.Options;
import jinn.value.Fatal;
import jinn.value.Fd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BootOptionsTest {

    static BootOptions of(String line) {
        List<String> words = line.isEmpty() ? List.of() : List.of(line.split(" "));
        return BootOptions.of(Options.parse(BootOptions.SYNTAX, words), "/home");
    }

    @Test
    void withoutOptionsItIsAMachineWithALogger() {
        BootOptions options = of("");
        assertThat(options.flavour()).isEqualTo(new Flavour(false, false, true, 35,
                Optional.empty()));
        assertThat(options.run()).isEqualTo(Run.FRESH);
        assertThat(options.umask()).isEqualTo(022);
        assertThat(options.verbosity()).isEqualTo(1);
        assertThat(options.runlevel()).isEqualTo("default");
        assertThat(options.readiness()).isEmpty();
        assertThat(options.paths()).isEqualTo(new BootOptions.Paths(
                "/etc/s6-linux-init/current", "/usr/bin:/bin", Optional.empty(),
                Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "-v 2 -c /b -p /bin -s /e -m 077 -d /dev -D 3 -W 4 -f 35 -g all -N -C -B -a 5 quiet",
        "--verbosity=2 --basedir=/b --initial-path=/bin --envdumpdir=/e --umask=077"
            + " --slashdev=/dev --default-runlevel=3 --readiness-fd=4 --status-size=35"
            + " --readers=all --hands-off-slashrun --container --no-logger --any-place 5 quiet",
        "-NCBav2 -c/b -p/bin -s/e -m77 -d/dev -D3 -W4 -gall -- 5 quiet"})
    void everyOptionHasTwoForms(String line) {
        assertThat(of(line)).isEqualTo(new BootOptions("/home", 2,
                new BootOptions.Paths("/b", "/bin", Optional.of("/e"), Optional.of("/dev")),
                077, Run.KEEP, new Flavour(true, true, false, 35, Optional.of("all")), "3",
                Optional.of(new Fd(4)), List.of("5", "quiet")));
    }

    @ParameterizedTest
    @CsvSource({"-N -n, REMOUNT", "-n -N, KEEP", "-n, REMOUNT", "-nNCn, REMOUNT"})
    void theLastWordOnRunCounts(String line, Run run) {
        assertThat(of(line).run()).isEqualTo(run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-x", "-u root", "-m 8", "-m 1000", "-m x", "-W 1", "-W 2", "-W -3",
        "-W x", "-v x", "--basedir", "--nonsense", "-c"})
    void whatDoesNotFitIsUsage(String line) {
        assertThatThrownBy(() -> of(line)).isInstanceOfSatisfying(Fatal.class,
                fatal -> assertThat(fatal.code()).isEqualTo(100));
    }

    @Test
    void noReadinessDescriptorIsZero() {
        assertThat(of("-W 0").readiness()).isEmpty();
    }

    @Test
    void relativePathsStartWhereInitWasCalled() {
        assertThat(of("").absolute("base")).isEqualTo("/home/base");
        assertThat(of("").absolute("/base")).isEqualTo("/base");
    }
}

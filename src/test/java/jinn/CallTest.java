package jinn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CallTest {

    @Test
    void firstWordNamesTheProgramElseTheSecondDoes() {
        assertThat(Call.of(List.of("/bin/s6-svc", "-u"))).isEqualTo(
                new Call("s6-svc", List.of("-u")));
        assertThat(Call.of(List.of("jinn", "svc", "-u"))).isEqualTo(
                new Call("svc", List.of("-u")));
        assertThat(Call.of(List.of("other", "svc -d", "-u"))).isEqualTo(
                new Call("svc", List.of("-d", "-u")));
    }

    @Test
    void pathIsAskedWhereItSaysSomethingElse() {
        assertThat(Call.isPlain("/bin/svc", List.of("svc"))).isTrue();
        assertThat(Call.isPlain("/sbin/init", List.of("jinn", "svscan"))).isTrue();
        assertThat(Call.isPlain("/proc/self/exe", List.of("svc"))).isTrue();
        assertThat(Call.isPlain("/bin/svc", List.of("-svc"))).isFalse();
        assertThat(Call.isPlain("/bin/svc", List.of("svstat"))).isFalse();
        assertThat(Call.isPlain("/bin/mine", List.of("mine"))).isFalse();
        assertThat(Call.isPlain("/bin/svc", List.of())).isFalse();
    }
}

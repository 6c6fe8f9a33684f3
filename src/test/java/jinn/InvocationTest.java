package jinn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class InvocationTest {

    @Test
    void firstWordNamesTheProgramElseTheSecondDoes() {
        assertThat(Invocation.of(List.of("/bin/s6-svc", "-u"))).isEqualTo(
                new Invocation("s6-svc", List.of("-u")));
        assertThat(Invocation.of(List.of("jinn", "svc", "-u"))).isEqualTo(
                new Invocation("svc", List.of("-u")));
        assertThat(Invocation.of(List.of("other", "svc -d", "-u"))).isEqualTo(
                new Invocation("svc", List.of("-d", "-u")));
    }

    @Test
    void pathIsAskedWhereItSaysSomethingElse() {
        assertThat(Invocation.isPlain("/bin/svc", List.of("svc"))).isTrue();
        assertThat(Invocation.isPlain("/sbin/init", List.of("jinn", "svscan"))).isTrue();
        assertThat(Invocation.isPlain("/proc/self/exe", List.of("svc"))).isTrue();
        assertThat(Invocation.isPlain("/bin/svc", List.of("-svc"))).isFalse();
        assertThat(Invocation.isPlain("/bin/svc", List.of("svstat"))).isFalse();
        assertThat(Invocation.isPlain("/bin/mine", List.of("mine"))).isFalse();
        assertThat(Invocation.isPlain("/bin/svc", List.of())).isFalse();
    }
}

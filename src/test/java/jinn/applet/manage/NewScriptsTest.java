package jinn.applet.manage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NewScriptsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        nginx        | nginx
        /usr/bin/x-1 | /usr/bin/x-1
        daemon off;  | 'daemon off;'
        it's         | 'it'\\''s'
        $(rm)        | '$(rm)'
        ~            | '~'
        ""           | ''
        """)
    void aWordIsOneForAShell(String word, String quoted) {
        assertThat(NewScripts.quoted(word)).isEqualTo(quoted);
    }

    @Test
    void whatRunBecomesIsItsLastLine() {
        assertThat(new NewScripts("web", "nginx -g x", "jinn").run())
                .startsWith("#!/bin/sh\n").endsWith("\nexec nginx -g x\n");
    }

    @Test
    void whereNobodyHasSaidItRunFails() {
        assertThat(new NewScripts("web", "", "jinn").run()).endsWith("\nexit 100\n");
    }

    @Test
    void scriptsCallThisProgram() {
        var scripts = new NewScripts("web", "", "'/a b/jinn'");
        assertThat(scripts.logger()).contains("\nexec '/a b/jinn' log ").doesNotContain("%jinn");
        assertThat(scripts.run()).contains("'/a b/jinn' envdir").doesNotContain("%jinn");
    }
}

package jinn.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import jinn.control.Death;
import jinn.control.LastRun;
import jinn.control.ServiceStatus;
import jinn.report.Service.LogTail;
import jinn.report.Service.Setting;
import jinn.report.Service.Tone;
import jinn.supervise.settings.ServiceEntry;
import jinn.text.Bytes;
import jinn.text.Tai64n;
import jinn.value.Instant;
import jinn.value.LocalTime;
import jinn.value.Signal;
import jinn.value.Usage;
import jinn.value.WaitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

final class PageTest {

    private static final long NOW = 1_796_043_600;
    private static final Facts.Moment MOMENT = new Facts.Moment(new Instant(NOW, 0),
            at -> LocalTime.utc(at.seconds() + 3600));

    private static ServiceStatus up(long ago) {
        Tai64n since = Tai64n.ofUnix(NOW - ago, 0);
        return ServiceStatus.beginning(since, true).started(since, 77);
    }

    private static Service service(String name, List<Death> deaths, List<LogTail> logs) {
        return new Service(name, "up", Tone.GOOD, up(60), "", deaths, false, null, List.of(),
                logs);
    }

    private static Death death(long ago, WaitStatus how) {
        return Death.of(Tai64n.ofUnix(NOW - ago, 0), how);
    }

    private static String page(Service... services) {
        return Page.of(new Facts("host<1>", "/run/\"service\"", "0.2.0", "scanned", 7200, MOMENT,
                List.of(services)));
    }

    /** As a parser of XML understands it, which takes no unclosed element and no stray sign. */
    private static Document parsed(String page) throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        byte[] bytes = Bytes.toArray(page);
        return builder.parse(new InputSource(new StringReader(
                new String(bytes, StandardCharsets.UTF_8))));
    }

    private static String allBytes() {
        StringBuilder text = new StringBuilder();
        for (char c = 0; c < 256; c++) {
            text.append(c);
        }
        return text.toString();
    }

    @Test
    void noBytesBecomeMarkup() throws Exception {
        String evil = "<script>alert(\"&'\")</script>" + allBytes()
                + "\u00e2\u0080\u00ae\u00ef\u00bf\u00be";
        Service hostile = new Service(evil, evil, Tone.BAD, up(5), evil,
                List.of(death(10, WaitStatus.exited(1))), false, null,
                List.of(new Setting(evil, evil, evil)),
                List.of(new LogTail(evil, List.of(evil), ""), new LogTail(evil, List.of(), evil)));
        String page = Page.of(new Facts(evil, evil, evil, evil, 1, MOMENT, List.of(hostile)));
        Document document = parsed(page);
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(page.chars()).noneMatch(c -> c < ' ' && c != '\n' && c != '\t' || c == 0x7f);
        assertThat(page).contains("\\u{202e}").contains("\\u{fffe}").contains("\\xff")
                .contains("^@");
    }

    @Test
    void itNeedsNothingFromElsewhere() throws Exception {
        String page = page(service("web", List.of(), List.of()));
        Document document = parsed(page);
        for (String loading : List.of("script", "img", "link", "iframe", "object", "video")) {
            assertThat(document.getElementsByTagName(loading).getLength()).isZero();
        }
        assertThat(page).doesNotContain("http:").doesNotContain("https:").doesNotContain("url(")
                .doesNotContain("@import").contains("default-src 'none'");
    }

    @Test
    void everyColumnHasItsHeadAndEveryLinkItsPlace() throws Exception {
        Document document = parsed(page(service("web", List.of(death(10, WaitStatus.exited(1))),
                List.of()), service("db", List.of(), List.of())));
        var heads = document.getElementsByTagName("th");
        for (int i = 0; i < heads.getLength(); i++) {
            assertThat(heads.item(i).getAttributes().getNamedItem("scope")).isNotNull();
        }
        var links = document.getElementsByTagName("a");
        List<String> places = new ArrayList<>();
        var articles = document.getElementsByTagName("article");
        for (int i = 0; i < articles.getLength(); i++) {
            places.add("#" + articles.item(i).getAttributes().getNamedItem("id").getNodeValue());
        }
        assertThat(places).containsExactly("#s0", "#s1");
        for (int i = 0; i < links.getLength(); i++) {
            assertThat(places)
                    .contains(links.item(i).getAttributes().getNamedItem("href").getNodeValue());
        }
    }

    @Test
    void aPageTellsWhatWasSeen() {
        Service web = new Service("web", "failed", Tone.BAD,
                up(60).died(Tai64n.ofUnix(NOW - 5, 0), WaitStatus.exited(3))
                        .startable(Tai64n.ofUnix(NOW - 5, 0)), "", List.of(
                                death(65, WaitStatus.killed(Signal.SEGV)),
                                death(5, WaitStatus.exited(3))), true,
                new LastRun(Tai64n.ofUnix(NOW - 5, 0), WaitStatus.exited(3),
                        new Usage(12_345, 20_480)), List.of(new Setting("timeout-kill", "5s",
                                "invalid timeout-kill: it counts as absent")),
                List.of(new LogTail("/var/log/web",
                        List.of(Tai64n.ofUnix(NOW - 6, 250_000_000).text() + " no more"), "")));
        String page = page(web, service("db", List.of(), List.of()));
        assertThat(page).contains("Services of host&lt;1&gt;")
                .contains("2026-11-30 14:00:00 UTC+01:00".replace("14:00:00",
                        new Times(MOMENT).local(new Instant(NOW, 0)).substring(11)))
                .contains("/run/&quot;service&quot;").contains("jinn 0.2.0")
                .contains("for 5 s; it ended last by exit code 3, 5 s ago")
                .contains("SIGSEGV").contains("12 s of CPU, 20 MiB of memory at most")
                .contains("Deaths: the last 2 of 2+").contains("it counts as absent")
                .contains(".250 no more").contains("<b>1</b> <span class=\"s bad\">failed");
        assertThat(page()).contains("There are no services here.");
        assertThat(page(service("a", List.of(), List.of()))).contains("Nothing does");
    }

    @Test
    void whatComesAndGoesWantsToBeSeen() {
        List<Death> deaths = List.of(death(601, WaitStatus.exited(1)),
                death(600, WaitStatus.exited(1)), death(5, WaitStatus.exited(1)));
        assertThat(Service.restless(deaths, NOW)).isEmpty();
        assertThat(Service.restless(deaths, NOW - 1))
                .isEqualTo("it comes and goes: 3 deaths within the last 10 minutes, the last by"
                        + " exit code 1");
    }

    @Test
    void marksThatFallTogetherAreOne() {
        List<Death> deaths = new ArrayList<>();
        for (int i = 4000; i > 0; i--) {
            deaths.add(death(90_000 + i, WaitStatus.exited(1)));
        }
        String page = page(service("web", deaths, List.of()));
        Matcher marks = Pattern.compile("class=\"death\"").matcher(page);
        assertThat(marks.results().count()).isBetween(1L, 100L);
        assertThat(page).contains(" deaths; the last: exit code 1");
    }

    @ParameterizedTest
    @CsvSource({"0, 1000", "10000, 750", "5000, 875", "60000, 500", "3600000, 0", "99999999, 0"})
    void timeGoesLeftInStepsThatGrow(long ageMs, int x) {
        assertThat(new TimeScale(4).x(ageMs)).isEqualTo(x);
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "3600000, 4", "3600001, 5", "86400000, 6", "99999999999999, 10"})
    void theLineIsAsLongAsItHasToBe(long ageMs, int parts) {
        assertThat(TimeScale.upTo(ageMs).parts()).isEqualTo(parts);
    }

    @Test
    void settingsAreToldOfWhereTheyDiffer() {
        assertThat(SettingsTold.of(ServiceEntry.TIMEOUT_FINISH, "5000\n")).isNull();
        assertThat(SettingsTold.of(ServiceEntry.DOWN_SIGNAL, "15")).isNull();
        assertThat(SettingsTold.of(ServiceEntry.RUN, "")).isNull();
        assertThat(SettingsTold.of(ServiceEntry.TIMEOUT_KILL, "100\nmore"))
                .isEqualTo(new Setting("timeout-kill", "100", ""));
        assertThat(SettingsTold.of(ServiceEntry.NOTIFICATION_FD, "x").note())
                .isEqualTo("invalid notification-fd: it counts as absent");
        assertThat(SettingsTold.of(ServiceEntry.FLAG_MAIN, ""))
                .isEqualTo(new Setting("flag-main", "set", ""));
    }

    /** WCAG 2: 4.5 to 1 for text. */
    @Test
    void textStandsOutFromWhatIsBehindIt() {
        for (String colours : List.of(Style.LIGHT, Style.DARK)) {
            for (String text : List.of("ink", "soft", "good", "idle", "odd", "bad", "link")) {
                for (String behind : List.of("bg", "panel")) {
                    double one = luminance(colours, text);
                    double other = luminance(colours, behind);
                    double ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
                    assertThat(ratio).as(text + " on " + behind).isGreaterThanOrEqualTo(4.5);
                }
            }
        }
    }

    private static double luminance(String colours, String name) {
        Matcher colour = Pattern.compile("--" + name + ":#(..)(..)(..);").matcher(colours);
        assertThat(colour.find()).isTrue();
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.group(i + 1), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92
                    : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}

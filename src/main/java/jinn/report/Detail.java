package jinn.report;

import java.util.List;
import jinn.control.Death;
import jinn.control.LastRun;
import jinn.control.ServiceStatus;
import jinn.report.Service.LogTail;
import jinn.report.Service.Setting;

/** One service: how it stands, its deaths, its settings, the end of its log. */
record Detail(Service service, Times times) {

    private static final int DEATHS_SHOWN = 20;

    /** Why it is as it is, in a line. */
    static String standing(Service service, Times times) {
        ServiceStatus status = service.status();
        if (!service.failure().isEmpty()) {
            return service.failure();
        }
        if (status == null) {
            return "nothing is known of it";
        }
        String since = Times.span(times.ageMs(status.since()) / Times.MS_PER_SECOND);
        List<Death> deaths = TimeLine.deaths(service);
        String last = deaths.isEmpty() ? "" : "; it ended last by "
                + Service.reason(deaths.getLast()) + ", " + times.ago(deaths.getLast().at());
        return "for " + since + last;
    }

    void write(Html page, int index) {
        page.markup("<article id=\"s" + index + "\">\n<h3><span class=\"name\">")
                .text(service.name()).markup("</span> <span class=\"s " + service.tone().word
                        + "\">").text(service.state()).markup("</span></h3>\n<dl>\n");
        facts(page);
        page.markup("</dl>\n");
        deaths(page);
        settings(page);
        for (LogTail log : service.logs()) {
            log(page, log);
        }
        page.markup("</article>\n");
    }

    private void facts(Html page) {
        if (!service.failure().isEmpty()) {
            fact(page, "Why", service.failure());
        }
        ServiceStatus status = service.status();
        if (status != null) {
            fact(page, service.isUp() ? "Started"
                    : status.isNotStartedYet() ? "Watched since" : "Ended",
                    times.local(status.since()) + " (" + times.ago(status.since()) + ")");
            if (service.isUp() && status.flags().ready()) {
                fact(page, "Ready", Times.cpu(Math.max(0,
                        status.readySince().msSince(status.since()))) + " after its start");
            }
            fact(page, "Should be", status.flags().wantUp() ? "up" : "down");
            if (status.pid() != 0) {
                fact(page, "Process", Integer.toString(status.pid()));
            }
        }
        LastRun last = service.last();
        if (last != null) {
            fact(page, "Last end", Service.reason(last) + ", " + times.local(last.at()) + " ("
                    + times.ago(last.at()) + ")");
            if (last.usage() != null) {
                fact(page, "It took", Times.cpu(last.usage().cpuMs()) + " of CPU, "
                        + Times.memory(last.usage().peakKib()) + " of memory at most");
            }
        }
    }

    private static void fact(Html page, String what, String value) {
        page.element("dt", what).element("dd", value).markup("\n");
    }

    /** The newest first. */
    private void deaths(Html page) {
        List<Death> deaths = TimeLine.deaths(service);
        if (deaths.isEmpty()) {
            return;
        }
        int shown = Math.min(DEATHS_SHOWN, deaths.size());
        page.markup("<details><summary>").text(shown == deaths.size() && !service.full()
                ? "Deaths: " + shown : "Deaths: the last " + shown + " of " + service.count())
                .markup("</summary>\n<table>\n<thead><tr><th scope=\"col\">When</th>"
                        + "<th scope=\"col\">Reason</th><th scope=\"col\">Ago</th></tr></thead>\n"
                        + "<tbody>\n");
        for (int i = deaths.size() - 1; i >= deaths.size() - shown; i--) {
            Death death = deaths.get(i);
            page.markup("<tr>").element("td", times.local(death.at()))
                    .element("td", Service.reason(death))
                    .element("td", times.ago(death.at())).markup("</tr>\n");
        }
        page.markup("</tbody>\n</table>\n</details>\n");
    }

    private void settings(Html page) {
        if (service.settings().isEmpty()) {
            return;
        }
        page.markup("<h4>Settings of its own</h4>\n<table class=\"own\">\n<thead><tr>"
                + "<th scope=\"col\">File</th>"
                + "<th scope=\"col\">Says</th></tr></thead>\n<tbody>\n");
        for (Setting setting : service.settings()) {
            page.markup("<tr><th scope=\"row\">").element("code", setting.file())
                    .markup("</th><td class=\"n\">").text(setting.value());
            if (!setting.note().isEmpty()) {
                page.markup(" ").element("span class=\"odd\"", setting.note());
            }
            page.markup("</td></tr>\n");
        }
        page.markup("</tbody>\n</table>\n");
    }

    private void log(Html page, LogTail log) {
        page.markup("<h4>The end of <code>").text(log.path()).markup("</code></h4>\n");
        if (log.lines().isEmpty()) {
            page.element("p class=\"soft\"",
                    log.trouble().isEmpty() ? "It is empty." : log.trouble()).markup("\n");
            return;
        }
        page.markup("<pre tabindex=\"0\">");
        for (String line : log.lines()) {
            page.text(times.line(line)).markup("\n");
        }
        page.markup("</pre>\n");
    }
}

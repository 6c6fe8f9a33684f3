package jinn.report;

import java.util.List;
import jinn.control.LastRun;
import jinn.value.Usage;
import org.jspecify.annotations.Nullable;

/** All services in a table. On a narrow screen some columns are left out: each has them, too. */
record Overview(List<Service> services, Times times) {

    private static final int BAR = 100;

    void write(Html page) {
        page.markup("""
                <table>
                <thead><tr><th scope="col">Service</th><th scope="col">State</th>\
                <th scope="col">For</th><th scope="col" class="r">Deaths</th>\
                <th scope="col" class="w">Last end</th><th scope="col" class="r w">CPU then</th>\
                <th scope="col" class="r w">Memory then</th></tr></thead>
                <tbody>
                """);
        long cpuMs = 1;
        long peakKib = 1;
        for (Service service : services) {
            Usage usage = usage(service);
            cpuMs = Math.max(cpuMs, usage == null ? 0 : usage.cpuMs());
            peakKib = Math.max(peakKib, usage == null ? 0 : usage.peakKib());
        }
        for (int i = 0; i < services.size(); i++) {
            row(page, i, new Usage(cpuMs, peakKib));
        }
        page.markup("</tbody>\n</table>\n");
    }

    private static @Nullable Usage usage(Service service) {
        return service.last() == null ? null : service.last().usage();
    }

    private void row(Html page, int index, Usage most) {
        Service service = services.get(index);
        LastRun last = service.last();
        Usage usage = usage(service);
        page.markup("<tr><th scope=\"row\"><a href=\"#s" + index + "\">").text(service.name())
                .markup("</a></th><td><span class=\"s " + service.tone().word + "\">")
                .text(service.state()).markup("</span></td><td class=\"k\">")
                .text(service.status() == null ? "" : Times.span(
                        times.ageMs(service.status().since()) / Times.MS_PER_SECOND))
                .markup("</td><td class=\"r\">")
                .text(service.status() == null ? "" : service.count())
                .markup("</td><td class=\"w\">")
                .text(last == null ? "" : Service.reason(last) + ", " + times.ago(last.at()))
                .markup("</td>");
        amount(page, usage == null ? "" : Times.cpu(usage.cpuMs()),
                usage == null ? 0 : BAR * usage.cpuMs() / most.cpuMs());
        amount(page, usage == null ? "" : Times.memory(usage.peakKib()),
                usage == null ? 0 : BAR * usage.peakKib() / most.peakKib());
        page.markup("</tr>\n");
    }

    /** With a bar beside those of others. */
    private static void amount(Html page, String text, long share) {
        page.markup("<td class=\"r w\">").text(text);
        if (share > 0) {
            page.markup("<svg class=\"bar\" viewBox=\"0 0 100 3\" preserveAspectRatio=\"none\""
                    + " aria-hidden=\"true\"><rect x=\"" + (BAR - share) + "\" width=\"" + share
                    + "\" height=\"3\"/></svg>");
        }
        page.markup("</td>");
    }
}

package jinn.report;

import java.util.ArrayList;
import java.util.List;
import jinn.control.Death;
import jinn.control.LastRun;
import jinn.control.ServiceStatus;
import jinn.text.Tai64n;

/** Starts and deaths of all services, one line each, one time for all. */
record TimeLine(List<Service> services, Times times, TimeScale scale) {

    /** A death as it is drawn; some fall together. */
    private record Mark(int x, int count, Death newest) {
    }

    static TimeLine of(List<Service> services, Times times) {
        long oldest = 0;
        for (Service service : services) {
            for (Death death : deaths(service)) {
                oldest = Math.max(oldest, times.ageMs(death.at()));
            }
            ServiceStatus status = service.status();
            if (status != null) {
                oldest = Math.max(oldest, times.ageMs(status.since()));
            }
        }
        return new TimeLine(services, times, TimeScale.upTo(oldest));
    }

    /** Those that are counted, and the last one, which is told of where none are counted, too. */
    static List<Death> deaths(Service service) {
        List<Death> deaths = new ArrayList<>(service.deaths());
        LastRun last = service.last();
        if (last != null && (deaths.isEmpty()
                || last.at().msSince(deaths.getLast().at()) > 0)) {
            deaths.add(Death.of(last.at(), last.status()));
        }
        return deaths;
    }

    void write(Html page) {
        page.markup("<ul class=\"lanes\">\n<li class=\"axis\" aria-hidden=\"true\"><span></span>"
                + "<div>");
        for (int i = scale.parts(); i >= 0; i--) {
            String side = i == 0 ? " last" : i == scale.parts() ? " first" : "";
            page.markup("<i class=\"t" + side + "\" style=\"left:" + percent(scale.mark(i))
                    + "%\">" + TimeScale.name(i) + "</i>");
        }
        page.markup("</div></li>\n");
        for (int i = 0; i < services.size(); i++) {
            lane(page, services.get(i), i);
        }
        page.markup("</ul>\n");
    }

    private static String percent(int thousandths) {
        return thousandths / 10 + "." + thousandths % 10;
    }

    private void lane(Html page, Service service, int index) {
        List<Mark> marks = marks(deaths(service));
        page.markup("<li><a href=\"#s" + index + "\">").text(service.name())
                .markup("</a><svg viewBox=\"0 0 1000 24\" preserveAspectRatio=\"none\" role=\"img\""
                        + " aria-label=\"").text(told(service)).markup("\">");
        StringBuilder grid = new StringBuilder();
        for (int i = 0; i <= scale.parts(); i++) {
            grid.append('M').append(scale.mark(i)).append(" 0V24");
        }
        page.markup("<path class=\"grid\" d=\"" + grid + "\"/>");
        if (marks.size() > 1) {
            int first = marks.getFirst().x();
            page.markup("<path class=\"between\" d=\"M" + first + " 12H" + marks.getLast().x()
                    + "\"/>");
        }
        life(page, service);
        for (Mark mark : marks) {
            page.markup("<g><title>").text(title(mark)).markup("</title><path class=\"death\""
                    + " d=\"M" + mark.x() + " 3V21\"/></g>");
        }
        page.markup("</svg></li>\n");
    }

    /** What runs now: of no other life is the start known. */
    private void life(Html page, Service service) {
        ServiceStatus status = service.status();
        if (status == null || !status.isUp()) {
            return;
        }
        int x = Math.min(scale.x(times.ageMs(status.since())), TimeScale.WIDTH - 2);
        page.markup("<g><title>").text("started " + when(status.since()))
                .markup("</title><rect class=\"life " + service.tone().word + "\" x=\"" + x
                        + "\" y=\"7\" width=\"" + (TimeScale.WIDTH - x)
                        + "\" height=\"10\"/><path class=\"start\" d=\"M" + x
                        + " 5V19\"/></g>");
    }

    private List<Mark> marks(List<Death> deaths) {
        List<Mark> marks = new ArrayList<>();
        for (Death death : deaths) {
            int x = scale.x(times.ageMs(death.at()));
            boolean same = !marks.isEmpty() && marks.getLast().x() == x;
            int count = same ? marks.removeLast().count() + 1 : 1;
            marks.add(new Mark(x, count, death));
        }
        return marks;
    }

    private String title(Mark mark) {
        String one = Service.reason(mark.newest()) + ", " + when(mark.newest().at());
        return mark.count() == 1 ? one : mark.count() + " deaths; the last: " + one;
    }

    private String when(Tai64n at) {
        return times.local(at) + " (" + times.ago(at) + ")";
    }

    /** The line for who does not see it. */
    private String told(Service service) {
        List<Death> deaths = deaths(service);
        ServiceStatus status = service.status();
        String state = service.name() + ": " + service.state() + (status == null ? ""
                : " for " + Times.span(times.ageMs(status.since()) / Times.MS_PER_SECOND));
        return deaths.isEmpty() ? state + "; no death" : state + "; deaths: " + deaths.size()
                + (service.full() ? " or more" : "") + ", the last by "
                + Service.reason(deaths.getLast()) + " " + times.ago(deaths.getLast().at());
    }
}

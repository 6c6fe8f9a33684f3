package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet.Row;

/** Of services: the supervisor, orders to it, and what is told of it. */
public final class ServicePrograms {

    public static final List<Row> ROWS = List.of(
            new Row("check", Check::new),
            new Row("report", TreeReport::new),
            new Row("supervise", Supervise::new),
            new Row("svc", Svc::new),
            new Row("svdt", SvDt::new),
            new Row("svdt-clear", SvDtClear::new),
            new Row("svlisten", SvListen::new),
            new Row("svlisten1", SvListen1::new),
            new Row("svok", SvOk::new),
            new Row("svperms", SvPerms::new),
            new Row("svstat", SvStat::new),
            new Row("svwait", SvWait::new));

    private ServicePrograms() {
    }
}

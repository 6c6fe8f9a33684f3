package jinn.applet.instance;

import java.util.List;
import jinn.applet.Applet.Row;

/** Of instances of a service. */
public final class InstancePrograms {

    public static final List<Row> ROWS = List.of(
            new Row("instance-control", InstanceClient::control),
            new Row("instance-create", InstanceCreate::new),
            new Row("instance-delete", InstanceDelete::new),
            new Row("instance-list", InstanceList::new),
            new Row("instance-maker", InstanceMaker::new),
            new Row("instance-status", InstanceClient::status));

    private InstancePrograms() {
    }
}

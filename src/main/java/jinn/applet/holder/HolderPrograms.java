package jinn.applet.holder;

import java.util.List;
import jinn.applet.Applet.Row;

/** Of the descriptor holder. */
public final class HolderPrograms {

    public static final List<Row> ROWS = List.of(
            new Row("fdholder-daemon", FdHolderDaemon::new),
            new Row("fdholder-delete", FdHolderDelete::new),
            new Row("fdholder-getdump", FdHolderGetDump::new),
            new Row("fdholder-list", FdHolderList::new),
            new Row("fdholder-retrieve", FdHolderRetrieve::new),
            new Row("fdholder-setdump", FdHolderSetDump::new),
            new Row("fdholder-store", FdHolderStore::new),
            new Row("fdholder-transferdump", FdHolderTransferDump::new),
            new Row("fdholderd", FdHolderD::new));

    private HolderPrograms() {
    }
}

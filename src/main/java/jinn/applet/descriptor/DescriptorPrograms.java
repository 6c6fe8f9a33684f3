package jinn.applet.descriptor;

import java.util.List;
import jinn.applet.Applet.Row;

/** Of execline: what descriptors are. */
public final class DescriptorPrograms {

    public static final List<Row> ROWS = List.of(
            new Row("fdblock", FdBlock::new),
            new Row("fdclose", FdClose::new),
            new Row("fdmove", FdMove::new),
            new Row("fdreserve", FdReserve::new),
            new Row("fdswap", FdSwap::new),
            new Row("heredoc", HereDoc::new),
            new Row("piperw", PipeRw::new),
            new Row("redirfd", Redirfd::new),
            new Row("seekablepipe", SeekablePipe::new));

    private DescriptorPrograms() {
    }
}

package jinn.applet.guide;

import jinn.applet.Applet;
import jinn.control.Death;
import jinn.control.ScannerHome;
import jinn.control.ServiceStatus;
import jinn.kernel.Kernel;
import jinn.log.spool.SpoolHeader;
import jinn.option.Options;
import jinn.system.Build;
import jinn.system.Report;
import jinn.text.Bytes;

/** Says which jinn this is. Nothing is read for it. */
final class VersionProgram implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                version - says which jinn this is, and which formats it writes and reads
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseOperandsAfter(0);
        var build = Bytes.fields(Build.words(), ' ');
        new Report(kernel, "version").print("jinn " + build.getFirst()
                + "\ncommit: " + build.getLast()
                + "\nformats: handover " + ScannerHome.HANDOVER_FORMAT + ", or "
                + ScannerHome.HANDOVER_OLDEST + " read; spool " + SpoolHeader.FORMAT
                + "; status of " + ServiceStatus.SIZE + " or " + ServiceStatus.SIZE_WITH_GROUP
                + " bytes; death of " + Death.SIZE + "\n");
        return 0;
    }
}

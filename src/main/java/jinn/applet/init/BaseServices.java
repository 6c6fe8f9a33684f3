package jinn.applet.init;

import java.util.List;
import java.util.Optional;
import jinn.control.Layout;
import jinn.kernel.Kernel;
import jinn.maker.MakerOptions;
import jinn.rc.Compiler;
import jinn.rc.DefaultBundle;
import jinn.rc.source.Definition;
import jinn.rc.source.Faults;
import jinn.rc.source.SourceReader;
import jinn.system.Report;
import jinn.value.Fatal;
import jinn.walk.TreeRemoval;

/** The definitions that init-maker was given, as a database in the base directory. */
record BaseServices(Report report, MakerOptions wanted) {

    /**
     * Compiles them in a base directory that is there.
     *
     * @return 0, or the code of the first fault, all of which are told: then the directory is gone
     * @throws Fatal 111 where something fails; the directory is gone as well
     */
    int make(String base) {
        Kernel kernel = report.kernel();
        int code = Fatal.SYSTEM;
        // Whoever it is made by, everybody may boot from it.
        int umask = kernel.files().setUmask(0);
        try {
            Faults faults = new Faults();
            List<Definition> definitions = DefaultBundle.in(
                    SourceReader.read(kernel, wanted.program(), wanted.services(), faults));
            code = new Compiler(report, 1).compile(new Compiler.Order(
                    base + "/" + Layout.BASE_DATABASE, wanted.services(), Optional.empty(), true,
                    Optional.of(wanted.program())), definitions, faults);
        } finally {
            kernel.files().setUmask(umask);
            if (code != 0) {
                new TreeRemoval(kernel).remove(base);
            }
        }
        return code;
    }
}

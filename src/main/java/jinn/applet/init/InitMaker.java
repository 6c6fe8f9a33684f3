package jinn.applet.init;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.maker.BaseDirectory;
import jinn.maker.MakerOptions;
import jinn.maker.Performer;
import jinn.option.Options;
import jinn.system.OwnProgram;
import jinn.system.Report;
import jinn.value.Fatal;

/** Writes the directory that init boots from. */
final class InitMaker implements Applet {

    @Override
    public Options.Syntax syntax() {
        return MakerOptions.SYNTAX;
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String directory = options.operand(0);
        options.refuseOperandsAfter(1);
        String own = options.has('b') ? "" : OwnProgram.file(kernel).orElseThrow(
                () -> new Fatal(Fatal.SYSTEM, "unable to find the program itself; see -b"));
        MakerOptions wanted = MakerOptions.of(options, own);
        Report report = new Report(kernel, "init-maker");
        for (String doubt : MakerOptions.doubts(options)) {
            report.warning(doubt);
        }
        Performer.make(report, BaseDirectory.of(wanted), wanted.logger().user(), directory);
        return wanted.services().isEmpty() ? 0 : new BaseServices(report, wanted).make(directory);
    }
}

package jinn.applet.instance;

import jinn.await.Membership;
import jinn.control.ServiceWord;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.value.Fatal;

/**
 * The instances of a service: {@code template} is what they are copies of, {@code instances} has
 * the copies, and {@code instance} is the scan directory of those that run.
 */
record Instances(Kernel kernel, String program, String service) {

    private static final String BLANKS = " \t\r\n/";

    static Instances of(Kernel kernel, String program, Options options) {
        return new Instances(kernel, program,
                ServiceWord.directory(kernel, options.operand(0)));
    }

    String template() {
        return service + "/template";
    }

    String copies() {
        return service + "/instances";
    }

    String copy(String name) {
        return copies() + "/" + name;
    }

    String scanDirectory() {
        return service + "/instance";
    }

    /** Where an instance that runs is commanded and asked. */
    String member(String name) {
        return scanDirectory() + "/" + name;
    }

    Membership membership(long timeoutMs) {
        return new Membership(kernel, report(), scanDirectory(), timeoutMs);
    }

    Report report() {
        return new Report(kernel, program);
    }

    static String checked(String name) {
        boolean wrong = name.isEmpty() || name.startsWith(".");
        for (int i = 0; i < name.length(); i++) {
            wrong |= BLANKS.indexOf(name.charAt(i)) >= 0;
        }
        if (wrong) {
            throw Fatal.usage("invalid instance name: " + name);
        }
        return name;
    }
}

package jinn.applet.execline;

import jinn.kernel.Fatal;

/** What may be the name of an environment variable. */
final class VariableName {

    private VariableName() {
    }

    /** The name itself; misuse where it has the sign that ends a name. */
    static String checked(String name) {
        if (name.indexOf('=') >= 0) {
            throw Fatal.usage("invalid variable name: " + name);
        }
        return name;
    }
}

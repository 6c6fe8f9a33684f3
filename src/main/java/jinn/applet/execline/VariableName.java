package jinn.applet.execline;

import jinn.value.Fatal;

/** What may be the name of an environment variable. */
public final class VariableName {

    private VariableName() {
    }

    /** The name itself; misuse where it has the sign that ends a name, or nothing at all. */
    public static String checked(String name) {
        if (name.isEmpty()) {
            throw Fatal.usage("a variable needs a name");
        }
        return checkedOrEmpty(name);
    }

    /** The same where none at all is a name, too. */
    public static String checkedOrEmpty(String name) {
        if (name.indexOf('=') >= 0) {
            throw Fatal.usage("invalid variable name: " + name);
        }
        return name;
    }
}

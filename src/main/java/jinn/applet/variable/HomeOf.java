package jinn.applet.variable;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.value.Account;
import jinn.value.Fatal;

/** Prints the home directory of a user. */
final class HomeOf implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.operands("""
                homeof - prints the home directory of a user
                user
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String user = options.operand(0);
        Account account = kernel.processes().account(user).ifPresent("look up", user)
                .orElseThrow(() -> new Fatal(Fatal.SYSTEM, "no such user: " + user));
        new Report(kernel, "homeof").print(account.home() + "\n");
        return 0;
    }
}

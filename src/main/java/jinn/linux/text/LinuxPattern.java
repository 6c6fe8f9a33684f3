package jinn.linux.text;

import jinn.linux.libc.Constants;
import jinn.linux.libc.Libc;
import jinn.linux.libc.Structs.Regex;
import jinn.value.Pattern;
import org.teavm.interop.Address;

final class LinuxPattern implements Pattern {

    private final Address compiled;

    LinuxPattern(Address compiled) {
        this.compiled = compiled;
    }

    @Override
    public boolean matches(byte[] bytes, int from, int to) {
        return find(bytes, from, to) == Found.YES;
    }

    @Override
    public Found find(byte[] bytes, int from, int to) {
        byte behind = bytes[to];
        bytes[to] = 0;
        Regex regex = compiled.toStructure();
        Address text = Address.ofData(bytes).add(from);
        int outcome = Libc.regexec(regex, text, 0, null, 0);
        bytes[to] = behind;
        return outcome == 0 ? Found.YES
                : outcome == Constants.REG_NOMATCH() ? Found.NO : Found.UNKNOWN;
    }
}

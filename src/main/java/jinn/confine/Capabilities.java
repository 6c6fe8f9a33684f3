package jinn.confine;

import java.util.List;
import jinn.text.Bytes;
import jinn.value.Fatal;

/** Capabilities as people write them, as sets of bits. */
final class Capabilities {

    static final long ALL = -1;

    private static final String PREFIX = "CAP_";

    /** By their numbers, which the kernel never changes. */
    private static final List<String> NAMES = Bytes.fields("CHOWN DAC_OVERRIDE DAC_READ_SEARCH"
            + " FOWNER FSETID KILL SETGID SETUID SETPCAP LINUX_IMMUTABLE NET_BIND_SERVICE"
            + " NET_BROADCAST NET_ADMIN NET_RAW IPC_LOCK IPC_OWNER SYS_MODULE SYS_RAWIO SYS_CHROOT"
            + " SYS_PTRACE SYS_PACCT SYS_ADMIN SYS_BOOT SYS_NICE SYS_RESOURCE SYS_TIME"
            + " SYS_TTY_CONFIG MKNOD LEASE AUDIT_WRITE AUDIT_CONTROL SETFCAP MAC_OVERRIDE"
            + " MAC_ADMIN SYSLOG WAKE_ALARM BLOCK_SUSPEND AUDIT_READ PERFMON BPF"
            + " CHECKPOINT_RESTORE", ' ');

    private Capabilities() {
    }

    /** Names with commas or blanks between; misuse of {@code option} where one is unknown. */
    static long of(String option, String list) {
        long set = 0;
        for (String name : Bytes.fields(list.replace(',', ' '), ' ')) {
            String word = Bytes.upper(name);
            int number = NAMES.indexOf(word.startsWith(PREFIX)
                    ? word.substring(PREFIX.length()) : word);
            if (number >= 0) {
                set |= 1L << number;
            } else if (!name.isEmpty()) {
                throw Fatal.usage(option + ": unknown capability: " + name);
            }
        }
        return set;
    }
}

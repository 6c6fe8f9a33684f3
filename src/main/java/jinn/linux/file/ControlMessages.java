package jinn.linux.file;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Sockets;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.Structs.ControlHeader;
import jinn.linux.libc.Structs.Credentials;
import jinn.linux.libc.Structs.Message;
import jinn.value.Fd;
import jinn.value.Pid;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;

/** What travels beside the bytes of a message, laid out as cmsg(3) says. */
final class ControlMessages {

    private static final int INT_SIZE = 4;

    /** Of struct cmsghdr, whose size musl and glibc write with different types. */
    private static final int HEADER_SIZE = 16;

    /** It needs no filling up. */
    private static final int HEADER_ROOM = HEADER_SIZE;

    private static final int CREDENTIALS_ROOM = 32;

    /** For as many descriptors as there can be, and for who sent them. */
    static final int ROOM = HEADER_SIZE + Sockets.DESCRIPTORS_MAX * INT_SIZE + INT_SIZE
            + CREDENTIALS_ROOM;

    private ControlMessages() {
    }

    static void put(Message message, List<Fd> descriptors) {
        ControlHeader header = message.control.toStructure();
        int size = descriptors.size() * INT_SIZE;
        header.size = HEADER_ROOM + size;
        header.level = Constants.SOL_SOCKET();
        header.type = Constants.SCM_RIGHTS();
        message.controlSize = HEADER_ROOM + Arena.room(size);
        Address numbers = message.control.add(HEADER_ROOM);
        for (int i = 0; i < descriptors.size(); i++) {
            numbers.add(i * INT_SIZE).putInt(descriptors.get(i).number());
        }
    }

    /** Of every control message: what is not looked at stays open with nobody knowing of it. */
    static List<Fd> descriptors(Message message) {
        List<Fd> descriptors = new ArrayList<>();
        int end = Math.min(message.controlSize, ROOM);
        int at = 0;
        while (at + HEADER_SIZE <= end) {
            ControlHeader header = message.control.add(at).toStructure();
            int size = Math.min(header.size, end - at);
            if (size < HEADER_SIZE) {
                break;
            }
            if (header.level == Constants.SOL_SOCKET()
                    && header.type == Constants.SCM_RIGHTS()) {
                take(message.control.add(at), size, descriptors);
            }
            at += Arena.room(size);
        }
        return descriptors;
    }

    private static void take(Address control, int size, List<Fd> descriptors) {
        for (int at = HEADER_ROOM; at + INT_SIZE <= size; at += INT_SIZE) {
            Fd one = new Fd(control.add(at).getInt());
            Descriptors.noteOpened(one.number());
            descriptors.add(one);
        }
    }

    static @Nullable Pid sender(Message message) {
        int place = control(message, Constants.SCM_CREDENTIALS());
        if (place < 0) {
            return null;
        }
        Credentials who = message.control.add(place + HEADER_SIZE).toStructure();
        return new Pid(who.pid);
    }

    /** Where the control message of that type begins; -1 where there is none. */
    private static int control(Message message, int type) {
        int at = 0;
        while (at + HEADER_SIZE <= message.controlSize) {
            ControlHeader header = header(message, at);
            if (header.level == Constants.SOL_SOCKET() && header.type == type) {
                return at;
            }
            int size = Math.max(HEADER_SIZE, header.size);
            at += Arena.room(size);
        }
        return -1;
    }

    private static ControlHeader header(Message message, int at) {
        return message.control.add(at).toStructure();
    }
}

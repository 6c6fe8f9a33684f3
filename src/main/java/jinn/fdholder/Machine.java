package jinn.fdholder;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Sockets;
import jinn.text.Bytes;
import jinn.text.Tai64n;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.wire.UnixMessage;
import jinn.wire.WireErrno;
import org.jspecify.annotations.Nullable;

/*
 *                | Idle                                   | Loading
 *   -------------+----------------------------------------+---------------------------------
 *   Store        | on the shelf, else EPERM EBUSY ENFILE  | hang up
 *   Delete       | off the shelf, else EPERM ENOENT       | hang up
 *   Retrieve     | a copy, or it, else EPERM ENOENT       | hang up
 *   Names, Dump  | all of them, else EPERM                | hang up
 *   Load         | -> Loading, else EPERM ENFILE          | hang up
 *   Loading      | hang up                                | EAGAIN until all have come; then
 *                |                                        | on the shelf, else ENFILE
 *
 * A descriptor that was refused is closed. A dump is taken whole or not at all, and what it
 * brings replaces what has the same name.
 */
/** The holder's answers, as a function. */
public final class Machine {

    private Machine() {
    }

    /**
     * The world a request comes into.
     *
     * @param heldMax room for what is held, less what dumps of others have brought so far
     */
    public record Scene(Shelf shelf, Session session, Rights rights, int heldMax) {

        private Step keep(Effect... effects) {
            return new Step(shelf, session, List.of(effects));
        }

        private Step refuse(Errno errno, List<Fd> came) {
            return new Step(shelf, Session.IDLE,
                    List.of(new Effect.Reply(code(errno)), new Effect.Close(came)));
        }

        private Step hangUp(List<Fd> came) {
            return keep(new Effect.Close(came), new Effect.HangUp());
        }

        private boolean hasRoom(int more) {
            return more <= heldMax - shelf.all().size();
        }
    }

    /** {@code request} is null where the client sent something else. */
    public static Step step(Scene scene, @Nullable Request request, List<Fd> came) {
        if (request == null) {
            return scene.hangUp(came);
        }
        return switch (scene.session) {
            case Session.Idle _ -> whenIdle(scene, request, came);
            case Session.Loading loading when request instanceof Request.Loading some ->
                load(scene, loading, some.entries(), came);
            case Session.Loading _ -> scene.hangUp(came);
        };
    }

    private static Step whenIdle(Scene scene, Request request, List<Fd> came) {
        return switch (request) {
            case Request.Store(Entry entry) -> store(scene, entry, came);
            case Request.Delete(String id) -> delete(scene, id);
            case Request.Retrieve(String id, boolean removes) -> retrieve(scene, id, removes);
            case Request.Names _ -> scene.rights.list() ? scene.keep(names(scene.shelf))
                    : scene.refuse(Errno.EPERM, came);
            case Request.Dump _ -> scene.rights.dump() ? dump(scene)
                    : scene.refuse(Errno.EPERM, came);
            case Request.Load(int total) -> begin(scene, total);
            case Request.Loading _ -> scene.hangUp(came);
        };
    }

    private static Step store(Scene scene, Entry entry, List<Fd> came) {
        if (!scene.rights.store().has(entry.id())) {
            return scene.refuse(Errno.EPERM, came);
        }
        if (scene.shelf.named(entry.id()) != null) {
            return scene.refuse(Errno.EBUSY, came);
        }
        return scene.hasRoom(1)
                ? new Step(scene.shelf.with(List.of(new Held(entry, came.getFirst()))),
                        Session.IDLE, List.of(new Effect.Reply(message("\0"))))
                : scene.refuse(Errno.ENFILE, came);
    }

    private static Step delete(Scene scene, String id) {
        Held held = scene.shelf.named(id);
        if (!scene.rights.store().has(id)) {
            return scene.refuse(Errno.EPERM, List.of());
        }
        return held == null ? scene.refuse(Errno.ENOENT, List.of())
                : new Step(scene.shelf.without(List.of(held)), Session.IDLE, List.of(
                        new Effect.Reply(message("\0")),
                        new Effect.Close(List.of(held.fd()))));
    }

    /** Who takes it away for good must be allowed to put it there as well. */
    private static Step retrieve(Scene scene, String id, boolean removes) {
        Held held = scene.shelf.named(id);
        boolean allowed = scene.rights.retrieve().has(id)
                && (!removes || scene.rights.store().has(id));
        if (!allowed) {
            return scene.refuse(Errno.EPERM, List.of());
        }
        if (held == null) {
            return scene.refuse(Errno.ENOENT, List.of());
        }
        List<Fd> one = List.of(held.fd());
        Effect reply = new Effect.Reply(new UnixMessage(new byte[1], one));
        return !removes ? scene.keep(reply)
                : new Step(scene.shelf.without(List.of(held)), Session.IDLE,
                        List.of(reply, new Effect.Close(one)));
    }

    private static Effect names(Shelf shelf) {
        StringBuilder text = new StringBuilder("\0" + number(shelf.all().size()));
        for (Held held : shelf.all()) {
            text.append(held.entry().id()).append('\0');
        }
        return new Effect.Reply(message(text.toString()));
    }

    private static Step dump(Scene scene) {
        List<Held> all = scene.shelf.all();
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.Reply(
                message("\0" + number(messages(all.size())) + number(all.size()))));
        for (int from = 0; from < all.size(); from += Sockets.DESCRIPTORS_MAX) {
            int to = Math.min(all.size(), from + Sockets.DESCRIPTORS_MAX);
            effects.add(new Effect.Reply(message("", all.subList(from, to))));
        }
        return new Step(scene.shelf, Session.IDLE, effects);
    }

    /** A message of entries and their descriptors. */
    static UnixMessage message(String head, List<Held> some) {
        List<Entry> entries = new ArrayList<>();
        List<Fd> descriptors = new ArrayList<>();
        for (Held held : some) {
            entries.add(held.entry());
            descriptors.add(held.fd());
        }
        return new UnixMessage(Request.encoded(head, entries), descriptors);
    }

    static int messages(int total) {
        return (total + Sockets.DESCRIPTORS_MAX - 1) / Sockets.DESCRIPTORS_MAX;
    }

    private static Step begin(Scene scene, int total) {
        if (!scene.rights.load()) {
            return scene.refuse(Errno.EPERM, List.of());
        }
        if (!scene.hasRoom(total)) {
            return scene.refuse(Errno.ENFILE, List.of());
        }
        Session next = total == 0 ? Session.IDLE : new Session.Loading(List.of(), total);
        return new Step(scene.shelf, next,
                List.of(new Effect.Reply(message("\0" + number(messages(total))))));
    }

    private static Step load(Scene scene, Session.Loading loading, List<Entry> entries,
            List<Fd> came) {
        List<Held> staged = new ArrayList<>(loading.staged());
        for (int i = 0; i < entries.size(); i++) {
            staged.add(new Held(entries.get(i), came.get(i)));
        }
        if (entries.isEmpty() || staged.size() > loading.total()) {
            return scene.hangUp(came);
        }
        if (!scene.hasRoom(staged.size())) {
            List<Fd> all = new ArrayList<>();
            staged.forEach(held -> all.add(held.fd()));
            return scene.refuse(Errno.ENFILE, all);
        }
        return staged.size() == loading.total() ? replace(scene, staged)
                : new Step(scene.shelf, new Session.Loading(staged, loading.total()),
                        List.of(new Effect.Reply(code(Errno.EAGAIN))));
    }

    /** What had one of these names goes; of two in the dump with one name the later stays. */
    private static Step replace(Scene scene, List<Held> staged) {
        Shelf shelf = scene.shelf;
        List<Fd> replaced = new ArrayList<>();
        List<Fd> descriptors = new ArrayList<>();
        for (Held one : staged) {
            Held old = shelf.named(one.entry().id());
            if (old != null) {
                replaced.add(old.fd());
                shelf = shelf.without(List.of(old));
            }
            shelf = shelf.with(List.of(one));
            descriptors.add(one.fd());
        }
        return shelf.all().size() > scene.heldMax ? scene.refuse(Errno.ENFILE, descriptors)
                : new Step(shelf, Session.IDLE, List.of(new Effect.Reply(message("\0")),
                        new Effect.Close(replaced)));
    }

    /** Those whose time is over. */
    static List<Held> expired(Shelf shelf, Tai64n now) {
        List<Held> expired = new ArrayList<>();
        for (Held held : shelf.all()) {
            if (held.entry().isOver(now)) {
                expired.add(held);
            }
        }
        return expired;
    }

    private static String number(int number) {
        byte[] bytes = new byte[Request.COUNT_BYTES];
        Bytes.putNumber(bytes, 0, bytes.length, number);
        return Bytes.fromArray(bytes);
    }

    private static UnixMessage message(String payload) {
        return UnixMessage.of(Bytes.toArray(payload));
    }

    private static UnixMessage code(Errno errno) {
        return UnixMessage.of(new byte[] {(byte) WireErrno.number(errno)});
    }
}

package jinn.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fd;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class AssemblyTest {

    private final Assembly assembly = new Assembly(100);

    private void add(String bytes, Fd... came) {
        assembly.add(Bytes.toArray(bytes), bytes.length(), List.of(came));
    }

    private String next() {
        UnixMessage message = assembly.next();
        return message == null ? null
                : Bytes.fromArray(message.payload()) + message.descriptors().size();
    }

    @Test
    void aMessageIsItsSizeItsDescriptorsItsBytes() {
        UnixMessage message = new UnixMessage(Bytes.toArray("hi"), List.of(new Fd(5)));
        assertThat(Bytes.fromArray(message.framed())).isEqualTo("\0\0\0\2\0\1hi");
    }

    @Property
    void anyPiecesGiveTheSameMessages(@ForAll @IntRange(min = 1, max = 20) int piece) {
        String all = "\0\0\0\2\0\0hi\0\0\0\0\0\0\0\0\0\1\0\0x";
        for (int at = 0; at < all.length(); at += piece) {
            add(all.substring(at, Math.min(all.length(), at + piece)));
        }
        assertThat(List.of(next(), next(), next())).containsExactly("hi0", "0", "x0");
        assertThat(next()).isNull();
        assertThat(assembly.isBegun()).isFalse();
    }

    @Test
    void descriptorsGoToTheirMessages() {
        add("\0\0\0\1\0\2a\0\0\0\1\0\1b", new Fd(3), new Fd(4), new Fd(5));
        assertThat(assembly.next().descriptors()).containsExactly(new Fd(3), new Fd(4));
        assertThat(assembly.next().descriptors()).containsExactly(new Fd(5));
    }

    @Test
    void aLargeOneBreaksIt() {
        add("\0\0\0\145\0\0");
        assertThat(next()).isNull();
        assertThat(assembly.isBroken()).isTrue();
    }

    @Test
    void itTakesNoMoreRoomThanAMessageNeeds() {
        Assembly one = new Assembly(1 << 17);
        byte[] piece = new byte[4096];
        piece[1] = 1;
        one.add(piece, piece.length, List.of());
        assertThat(one.room()).isEqualTo(piece.length);
        piece[1] = 0;
        for (int size = piece.length; size < 15 * 4096; size += piece.length) {
            one.add(piece, piece.length, List.of());
        }
        assertThat(one.next()).isNull();
        one.add(piece, piece.length, List.of());
        assertThat(one.room()).isLessThanOrEqualTo(2 * 16 * 4096);
        one.add(new byte[6], 6, List.of());
        assertThat(one.next().payload()).hasSize(1 << 16);
        assertThat(one.room()).isZero();
    }

    @Test
    void lostDescriptorsBreakIt() {
        add("\0\0\0\1\0\2a", new Fd(3));
        assertThat(next()).isNull();
        assertThat(assembly.isBroken()).isTrue();
        assertThat(assembly.leftOver()).containsExactly(new Fd(3));
    }

    @Test
    void moreDescriptorsThanAnnouncedBreakIt() {
        add("\0\0\0\2\0\1a", new Fd(3), new Fd(4));
        assertThat(next()).isNull();
        assertThat(assembly.isBroken()).isTrue();
        assertThat(assembly.leftOver()).containsExactly(new Fd(3), new Fd(4));
    }

    @Test
    void descriptorsThatComeAfterTheFirstByteBreakIt() {
        add("\0\0\0\2\0\0a");
        assertThat(next()).isNull();
        add("b", new Fd(3));
        assertThat(next()).isNull();
        assertThat(assembly.isBroken()).isTrue();
    }

    @Test
    void descriptorsBehindAWholeMessageBreakIt() {
        add("\0\0\0\1\0\1a", new Fd(3), new Fd(4));
        assertThat(next()).isNull();
        assertThat(assembly.isBroken()).isTrue();
    }

    @Test
    void moreThanAreExpectedBreakItBeforeTheMessageIsWhole() {
        assembly.expect(1);
        add("\0", new Fd(3), new Fd(4));
        assertThat(next()).isNull();
        assertThat(assembly.isBroken()).isTrue();
    }

    @Test
    void moreSentAheadThanAMessageMayHaveBreakIt() {
        assembly.expect(1);
        add("\0\0\0\1\0\0a\0\0\0\2\0\1b", new Fd(3), new Fd(4));
        assertThat(next()).isNull();
        assertThat(assembly.isBroken()).isTrue();
    }

    @Test
    void oneMessageAheadMayHaveItsDescriptors() {
        assembly.expect(1);
        add("\0\0\0\1\0\1a\0\0\0\2\0\1b", new Fd(3), new Fd(4));
        assertThat(next()).isEqualTo("a1");
        assertThat(next()).isNull();
        assertThat(assembly.isBroken()).isFalse();
    }

    @Test
    void whatIsAnnouncedMustBeExpected() {
        assembly.expect(1);
        add("\0\0\0\1\0\2a", new Fd(3), new Fd(4));
        assertThat(next()).isNull();
        assertThat(assembly.isBroken()).isTrue();
    }

    @Property
    void nobodyHoldsMoreThanOneMessageMayHave(@ForAll List<@IntRange(max = 9) Integer> pieces) {
        Assembly one = new Assembly(100);
        one.expect(2);
        for (int count : pieces) {
            List<Fd> came = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                came.add(new Fd(i));
            }
            one.add(new byte[] {0}, 1, came);
            one.next();
            assertThat(one.isBroken() || one.leftOver().size() <= 2).isTrue();
        }
    }

    @Test
    void everyReasonButTheUnknownHasItsNumber() {
        for (WireErrno one : WireErrno.values()) {
            Errno there = WireErrno.of(one.number());
            assertThat(there.name()).isEqualTo(one.name());
            assertThat(WireErrno.number(there)).isEqualTo(one.number());
        }
        assertThat(WireErrno.number(Errno.unnamed(9999, "?"))).isEqualTo(5);
        assertThat(WireErrno.of(250)).isEqualTo(Errno.OTHER);
    }
}

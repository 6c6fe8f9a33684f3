package jinn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jinn.value.FileInfo.Owner;
import jinn.value.Result;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

final class CdbTest {

    private static final int SEAL_SIZE = 16;
    private static final Owner SERVER = new Owner(0, 0);

    /** Somebody who is denied while others are served; somebody with few rights; everybody. */
    private static final List<Owner> CLIENTS = List.of(new Owner(2001, 2001),
            new Owner(2002, 2002), new Owner(2003, 7), new Owner(0, 0), new Owner(9, 9));

    private static byte[] rules() {
        String few = new Rule(true, "S6_FDHOLDER_STORE_REGEX=^a$\0", "exit").encoded();
        return CdbFile.of(List.of(new Cdb.Entry("uid/2001", "D"),
                new Cdb.Entry("uid/2002", few), new Cdb.Entry("gid/7", "D"),
                new Cdb.Entry("uid/self", Rule.ALLOW.encoded()),
                new Cdb.Entry("uid/default", Rule.ALLOW.encoded())));
    }

    /** What they may, as a table that these bytes are; nothing where they are none. */
    private static List<Rule> rights(byte[] bytes) {
        List<Rule> rights = new ArrayList<>();
        Cdb cdb = Cdb.of(bytes);
        for (Owner client : CLIENTS) {
            rights.add(cdb != null && new RuleTable(cdb).decide(client, SERVER)
                    instanceof Result.Ok<Rule>(Rule rule) ? rule : Rule.DENY);
        }
        return rights;
    }

    /** All the rights there were, or none at all. */
    private static void assertNoneWon(String how, byte[] damaged) {
        assertThat(rights(damaged)).as(how).isIn(rights(rules()),
                List.of(Rule.DENY, Rule.DENY, Rule.DENY, Rule.DENY, Rule.DENY));
    }

    @Test
    void theHashIsBernsteins() {
        assertThat(Cdb.hash("")).isEqualTo(5381);
        assertThat(Cdb.hash("a")).isEqualTo(5381 * 33 ^ 'a');
        assertThat(Cdb.hash("uid/0")).isEqualTo(0x0afc0c82);
    }

    @Test
    void anEmptyOneIsTablesOnly() {
        Cdb empty = Cdb.of(CdbFile.of(List.of()));
        assertThat(empty.all()).isEmpty();
        assertThat(empty.find("uid/0")).isNull();
    }

    @Property(tries = 100)
    void everyKeyIsFound(@ForAll @UniqueElements List<@CharRange(to = 255) String> keys) {
        List<Cdb.Entry> entries = new ArrayList<>();
        keys.forEach(key -> entries.add(new Cdb.Entry(key, "of " + key)));
        Cdb cdb = Cdb.of(CdbFile.of(entries));
        assertThat(cdb.all()).isEqualTo(entries);
        keys.forEach(key -> assertThat(cdb.find(key)).isEqualTo("of " + key));
        assertThat(cdb.find("a key that is not there")).isNull();
    }

    @Test
    void aFileOfAnotherWriterHasNoSealAndIsRead() {
        byte[] rules = rules();
        byte[] theirs = Arrays.copyOf(rules, rules.length - SEAL_SIZE);
        assertThat(rights(theirs)).isEqualTo(rights(rules)).contains(Rule.ALLOW, Rule.DENY);
    }

    @Test
    void cutAnywhereItGivesNoMoreRights() {
        byte[] rules = rules();
        for (int length = 0; length < rules.length; length++) {
            assertNoneWon("cut to " + length, Arrays.copyOf(rules, length));
            assertNoneWon("without the first " + length,
                    Arrays.copyOfRange(rules, length + 1, rules.length));
        }
    }

    @Test
    void withAnyBitTurnedItGivesNoMoreRights() {
        for (int bit = 0; bit < 8 * rules().length; bit++) {
            byte[] damaged = rules();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertNoneWon("bit " + bit, damaged);
        }
    }

    /** Without a seal a value's bytes stand there once: who is denied remains denied. */
    @Test
    void withoutASealADamagedFileAdmitsNobodyElse() {
        int length = rules().length - SEAL_SIZE;
        for (int bit = 0; bit < 8 * length; bit++) {
            byte[] damaged = Arrays.copyOf(rules(), length);
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            List<Rule> rights = rights(damaged);
            assertThat(rights.get(0).allows()).as("bit " + bit).isFalse();
            assertThat(rights.get(2).allows()).as("bit " + bit).isFalse();
        }
    }

    @Property(tries = 1000)
    void withAPieceOverwrittenItGivesNoMoreRights(@ForAll @IntRange(max = 2400) int at,
            @ForAll byte[] piece) {
        byte[] damaged = rules();
        int length = Math.max(0, Math.min(piece.length, damaged.length - at));
        System.arraycopy(piece, 0, damaged, Math.min(at, damaged.length), length);
        assertNoneWon("piece", damaged);
    }

    @Property(tries = 300)
    void anyBytesAreReadOrNot(@ForAll byte[] tail, @ForAll @IntRange(max = 2047) int at) {
        byte[] bytes = Arrays.copyOf(rules(), Cdb.RECORDS + tail.length);
        System.arraycopy(tail, 0, bytes, Cdb.RECORDS, tail.length);
        bytes[at] = 1;
        assertThat(rights(bytes)).hasSize(CLIENTS.size());
    }
}

package jinn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

final class CdbTest {

    @Test
    void theHashIsBernsteins() {
        assertThat(Cdb.hash("")).isEqualTo(5381);
        assertThat(Cdb.hash("a")).isEqualTo(5381 * 33 ^ 'a');
        assertThat(Cdb.hash("uid/0")).isEqualTo(0x0afc0c82);
    }

    @Test
    void anEmptyOneIsTablesOnly() {
        Cdb empty = new Cdb(Cdb.make(List.of()));
        assertThat(empty.all()).isEmpty();
        assertThat(empty.find("uid/0")).isNull();
    }

    @Property(tries = 100)
    void everyKeyIsFound(@ForAll @UniqueElements List<@CharRange(to = 255) String> keys) {
        List<Cdb.Entry> entries = new ArrayList<>();
        keys.forEach(key -> entries.add(new Cdb.Entry(key, "of " + key)));
        Cdb cdb = new Cdb(Cdb.make(entries));
        assertThat(cdb.all()).isEqualTo(entries);
        keys.forEach(key -> assertThat(cdb.find(key)).isEqualTo("of " + key));
        assertThat(cdb.find("a key that is not there")).isNull();
    }

    @Property(tries = 300)
    void damageIsSurvived(@ForAll @IntRange(max = 2200) int at, @ForAll byte value,
            @ForAll @IntRange(max = 2200) int length) {
        byte[] bytes = Cdb.make(List.of(new Cdb.Entry("uid/0", "D"), new Cdb.Entry("k", "v")));
        bytes[at % bytes.length] = value;
        Cdb cdb = new Cdb(Arrays.copyOf(bytes, Math.min(length, bytes.length)));
        cdb.find("uid/0");
        cdb.all();
    }
}

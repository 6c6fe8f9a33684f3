package jinn.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class DecimalTest {

    @Property
    void everyUnsignedNumberIsReadBack(@ForAll long value) {
        assertThat(Decimal.parseUnsigned(Long.toUnsignedString(value))).hasValue(value);
    }

    @Test
    void whatDoesNotFitIsNoNumber() {
        assertThat(Decimal.parseUnsigned("18446744073709551616")).isEmpty();
        assertThat(Decimal.parseUnsigned("99999999999999999999")).isEmpty();
        assertThat(Decimal.parseUnsigned("184467440737095516150")).isEmpty();
        assertThat(Decimal.parseUnsigned("1844674407370955161x")).isEmpty();
    }

    @Test
    void zerosBeforeANumberSayNothing() {
        assertThat(Decimal.parse("0".repeat(300))).hasValue(0);
        assertThat(Decimal.parse("0".repeat(300) + "17")).hasValue(17);
        assertThat(Decimal.parse("0".repeat(300) + "x")).isEmpty();
        assertThat(Decimal.parse("1234567890123456789")).isEmpty();
        assertThat(Decimal.parseUnsigned("000018446744073709551615")).hasValue(-1);
        assertThat(Decimal.parseUnsigned("000018446744073709551616")).isEmpty();
        assertThat(Decimal.parseUnsigned("")).isEmpty();
    }
}

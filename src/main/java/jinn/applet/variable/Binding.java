package jinn.applet.variable;

import java.util.List;
import jinn.chain.Keys;
import jinn.system.Variables;

/**
 * What a directive of the language found out.
 *
 * @param variables those that go on
 * @param rest the words behind the directive's own
 */
record Binding(List<? extends Keys> keys, Variables variables, List<String> rest) {
}

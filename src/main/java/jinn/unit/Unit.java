package jinn.unit;

import java.util.List;
import jinn.unit.file.Assignment;
import jinn.unit.file.Problem;
import jinn.unit.value.UnitName;

/**
 * One unit: what its file and its drop-ins say, in the order in which they count.
 *
 * @param file where it comes from, for messages
 * @param aliases other names that lead to the same file
 */
public record Unit(UnitName name, String file, List<Assignment> assignments,
        List<Problem> problems, List<String> aliases) {
}

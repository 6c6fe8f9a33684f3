package jinn.unit;

import java.util.List;
import jinn.unit.file.Problem;

/** What came of one unit. Where there are problems, the form is not to be used. */
public record Carried(Form form, List<Finding> findings, List<Problem> problems) {
}

package jinn.applet.repository;

import java.util.List;
import jinn.applet.Applet.Row;

/** Of repositories, and of sets of services in them. */
public final class RepositoryPrograms {

    public static final List<Row> ROWS = List.of(
            new Row("rc-repo-init", RepoInit::new),
            new Row("rc-repo-list", RepoList::new),
            new Row("rc-repo-sync", RepoSync::new),
            new Row("rc-set-change", SetChange::new),
            new Row("rc-set-commit", SetCommit::new),
            new Row("rc-set-copy", SetCopy::new),
            new Row("rc-set-delete", SetDelete::new),
            new Row("rc-set-fix", SetFix::new),
            new Row("rc-set-install", SetInstall::new),
            new Row("rc-set-new", SetNew::new),
            new Row("rc-set-status", SetStatus::new));

    private RepositoryPrograms() {
    }
}

package jinn.access;

import java.util.List;
import java.util.function.Function;
import jinn.kernel.Kernel;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/**
 * Rules as directories: what changes there counts at once. One decision is made in one of them:
 * where another took its place meanwhile, a rule that was looked for in the one and another that
 * was found in the other would decide together.
 */
public record RuleDirectory(Kernel kernel, String path) implements Rules {

    /** How often a directory is looked at that is replaced each time; then EAGAIN. */
    private static final int TRIES_MAX = 3;

    @Override
    public Result<Rule> find(String key) {
        return answer(rules -> rules.find(key));
    }

    @Override
    public Result<Rule> decide(FileInfo.Owner client, FileInfo.Owner self) {
        return answer(rules -> rules.decide(client, self));
    }

    private Result<Rule> answer(Function<Rules, Result<Rule>> question) {
        Result<Rule> answer = new Failed<>(Errno.EAGAIN);
        for (int i = 0; i < TRIES_MAX && answer.failedWith(Errno.EAGAIN); i++) {
            answer = answerOnce(question);
        }
        return answer;
    }

    private Result<Rule> answerOnce(Function<Rules, Result<Rule>> question) {
        return switch (kernel.files().open(path, OpenedRules.READING)) {
            case Ok<Fd>(Fd fd) -> {
                OpenedRules rules = new OpenedRules(kernel, fd);
                Result<Rule> answer = question.apply(rules);
                Errno why = rules.whyNotStill(Fd.HERE, path, fd);
                kernel.files().close(fd);
                yield why == null ? answer : new Failed<>(why);
            }
            case Failed<Fd>(Errno errno) when errno == Errno.ENOENT ->
                new OpenedRules(kernel, Fd.HERE).absent(Fd.HERE, List.of(path));
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
        };
    }
}

package jinn.fdholder;

import java.util.ArrayList;
import java.util.List;
import jinn.access.Rule;
import jinn.access.RuleDirectory;
import jinn.access.Rules;
import jinn.kernel.Clock;
import jinn.kernel.Kernel;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** Who is served: whom a rule allows, while there is a place for him. */
final class Admission {

    private final Kernel kernel;
    private final Config config;
    private final Report report;
    private final Traffic traffic;
    private final Expressions expressions;
    @SuppressWarnings("NullAway.Init")
    private Rules rules;

    Admission(Config config, Report report, Traffic traffic) {
        this.kernel = report.kernel();
        this.config = config;
        this.report = report;
        this.traffic = traffic;
        this.expressions = new Expressions(kernel.patterns());
    }

    /** Reads the rules; where that fails the program ends. */
    void begin() {
        rules = rules().orFatal("read", config.rules());
    }

    private Result<Rules> rules() {
        return config.rulesAreFile() ? Rules.ofFile(kernel, config.rules())
                : new Ok<>(new RuleDirectory(kernel, config.rules()));
    }

    /** Rules that cannot be read leave the old ones in force. */
    void reload() {
        switch (rules()) {
            case Ok<Rules>(Rules read) -> rules = read;
            case Failed<Rules>(Errno errno) -> report.unable("read", config.rules(), errno);
        }
    }

    /** Null for somebody who is not served; the others are those who are. */
    @Nullable Peer peer(Fd fd, List<Peer> others) {
        if (!(kernel.sockets().peer(fd) instanceof Ok<FileInfo.Owner>(FileInfo.Owner who))) {
            return null;
        }
        traffic.settle();
        FileInfo.Owner self = kernel.users().effective();
        Rule rule = hasPlace(who, self, others) ? ruleFor(who, self) : Rule.DENY;
        if (!rule.allows()) {
            return null;
        }
        Peer peer = new Peer(fd, who, self, Rights.of(rule, expressions));
        peer.cameNs = kernel.clock().monotonicNs();
        peer.servedNs = peer.cameNs;
        return peer;
    }

    /** Whoever was given up has its place until it has read all. */
    private boolean hasPlace(FileInfo.Owner who, FileInfo.Owner self, List<Peer> others) {
        List<Places.Place> taken = places(others);
        for (Peer peer : traffic.parted()) {
            taken.add(new Places.Place(peer.uid, peer.servedNs));
        }
        boolean fits = traffic.parted().size() < config.connectionsMax();
        return Places.isTrusted(who, self)
                || fits && Places.admits(taken, who, self, config.perUserMax());
    }

    /** Since when each of them has its place, or has been served in it. */
    List<Places.Place> places(List<Peer> peers) {
        List<Places.Place> places = new ArrayList<>();
        long longAgoNs = kernel.clock().monotonicNs()
                - Config.CROWDED_STAY_MAX_MS * Clock.NANOS_PER_MS;
        for (Peer peer : peers) {
            boolean stays = peer.cameNs <= longAgoNs;
            places.add(new Places.Place(peer.uid, stays ? peer.cameNs : peer.servedNs));
        }
        return places;
    }

    private Rule ruleFor(FileInfo.Owner who, FileInfo.Owner self) {
        return switch (rules.decide(who, self)) {
            case Ok<Rule>(Rule rule) -> rule;
            case Failed<Rule>(Errno errno) -> {
                if (errno != Errno.ENOENT) {
                    report.unable("read the rules of", config.rules(), errno);
                }
                yield Rule.DENY;
            }
        };
    }
}

# suite: jinn
# Asking and waiting: what each client answers about a service in each of its states.
# Four pairs: each suite's clients at each suite's supervisor.
. "$tests/differential.sh"
table answers clients

asked() { # svstat and svok, in all the ways there are
    set --
    for option in -u -w -N -r -p -e -s; do set -- "$@" "tried=s6-svstat $option s"; done
    for field in up wantedup normallyup ready paused pid exitcode signal signum updownsince \
        readysince; do
        set -- "$@" "tried=s6-svstat -o $field s"
    done
    foreign s 'tried=s6-svstat s' 'tried=s6-svstat -n s' 'tried=s6-svok s' "$@" \
        'tried=s6-svstat -uwN -o pid,exitcode -s s' 'aged=s6-svstat -t s' \
        'aged=s6-svstat -o updownfor,readyfor s'
}
waits() { # every wait that there is, for a service where nothing changes
    # Time enough for an answer, on a machine that is busy.
    read -r busy rest </proc/loadavg
    patience=$((2000 + 1000 * ${busy%.*}))
    set --
    for goal in u U d D; do
        set -- "$@" "begins=s6-svwait -$goal -t $patience s" \
            "begins=s6-svlisten1 -$goal -t $patience s true" "begins=s6-svc -w$goal -T $patience s"
    done
    foreign s "$@"
}
states='down up ready paused once finishing dead killed failed gone'
for state in $states; do
    row "svstat-$state" arrive $state \; asked \; left
    row "waits-$state" arrive $state \; waits \; foreign s release rest=waited \; left
done

upon() { # upon ORDER CLIENT...: the order is given as soon as the client listens
    apart s awaited order="$1" &
    shift
    tried "$@"
    wait $!
}
# A restart, with a stop between its events: of several that come at once the original's clients take
# note of the last alone.
restart() { # restart CLIENT..., which gives the order itself
    foreign s begins="$*" hears=d heed release
}
restart_upon() { # restart_upon CLIENT...
    foreign s begins="$*" awaited order=r hears=d heed release
}
while read -r name commands; do
    case $name in '' | '#'*) continue ;; esac
    row "$name" "$commands"
done <<'ROWS'
svok-never          mkdir s; tried s6-svok s; tried s6-svok missing; tried s6-svok; tried s6-svok -x s
svstat-never        mkdir s; tried s6-svstat s; tried s6-svstat missing; tried s6-svstat
svstat-bad-field    arrive up; tried s6-svstat -o nonsense s; tried s6-svstat -z s; left
svstat-17-fields    arrive up; tried s6-svstat -uuuuuuuuuuuuuuuuu s; left
svstat-16-fields    arrive up; tried s6-svstat -uuuuuuuuuuuuuuuu s; left
svstat-paused-D     arrive paused; with down ''; tried s6-svstat s; left
svstat-short-record arrive gone; printf x >s/supervise/status; tried s6-svstat s
svwait-later-d      arrive up; upon d s6-svwait -d -t 600000 s; left
svwait-later-D      arrive up; upon d s6-svwait -D -t 600000 s; left
svwait-later-u      arrive down; upon u s6-svwait -u -t 600000 s; left
svwait-default      arrive down; upon u s6-svwait -t 600000 s; left
svwait-later-U      arrive down; with notification-fd 4; runs 'echo >&4; exec sleep 1000'; upon u s6-svwait -U -t 600000 s; left
svwait-later-r      waits_at_the_gate; arrive up; restart_upon s6-svwait -r -t 600000 s; foreign s quiet; left
svwait-later-R      waits_at_the_gate; arrive ready; restart_upon s6-svwait -R -t 600000 s; foreign s quiet; left
svwait-x            arrive down; upon x s6-svwait -u -t 600000 s
svwait-dx           arrive up; upon dx s6-svwait -d -t 600000 s
svwait-O            arrive failed; runs 'sleep 0.5' 'exit 7'; upon o s6-svwait -u -t 600000 s; foreign s hears=ODudOD quiet; left
svwait-O-U          arrive failed; upon o s6-svwait -U -t 600000 s; foreign s quiet; left
svwait-two          arrive up; upon d s6-svwait -d -t 600000 s s; left
svwait-or           arrive up; mkdir t; cp -r s/supervise t/; rm t/supervise/control; upon d s6-svwait -o -d -t 600000 t s; left
svwait-and          arrive up; mkdir t; cp -r s/supervise t/; upon d s6-svwait -a -d -t 2000 t s; left
svwait-never        mkdir s; tried s6-svwait -t 2000 s
svwait-no-word      tried s6-svwait -t 2000 -u; tried s6-svwait -Z s; tried s6-svwait -t x s
svlisten1-d         arrive up; tried s6-svlisten1 -d -t 600000 s s6-svc -d s; foreign s rest=down; left
svlisten1-r         waits_at_the_gate; arrive up; restart s6-svlisten1 -r -t 600000 s s6-svc -r s; foreign s rest=up; left
svlisten1-R         waits_at_the_gate; arrive ready; restart s6-svlisten1 -R -t 600000 s s6-svc -r s; foreign s rest=up; left
svlisten1-failing   arrive failed; tried s6-svlisten1 -U -t 600000 s s6-svc -o s; left
svlisten1-no-prog   arrive up; tried s6-svlisten1 -u s nosuchprogram; tried s6-svlisten1 s; left
svlisten            arrive up; tried s6-svlisten -d -t 600000 s "''" s6-svc -d s; left
svlisten-quoted     arrive up; tried s6-svlisten -d -t 600000 "' s'" "''" s6-svc -d s; left
svlisten-or         arrive up; tried s6-svlisten -o -D -t 600000 s s "''" s6-svc -d s; left
svlisten-r          waits_at_the_gate; arrive up; restart s6-svlisten -r -t 600000 s "''" s6-svc -r s; foreign s quiet; left
svlisten-timeout    arrive up; tried s6-svlisten -d -t 2000 s "''" true; left
svlisten-open-block arrive up; tried s6-svlisten -d s; left
ROWS
compared

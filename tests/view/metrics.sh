# suite: jinn
# Figures of services, as Prometheus's own reader of OpenMetrics takes them.
sleeper scan/web "scan/odd\"na\\me" scan/漢字
service scan/web/log <<'RUN'
#!/bin/sh
exec jinn log t /mnt/logs
RUN
scan scan
eventually is_up scan/web
eventually [ -e logs/current ]
old=$(pid_of scan/web)
kill -9 "$old"
eventually restarted scan/web "$old"
echo '@400000006b02ea5604838612 jinn log: disk full: lost 120 lines (5400 bytes) between a and b' \
    >>logs/current
jinn metrics scan >figures
same '# EOF' "$(tail -n 1 figures)"
for line in 'jinn_service_restarts_total{service="web"} 1' \
    'jinn_service_state{service="web",jinn_service_state="up"} 1' \
    'jinn_service_log_lost_lines{service="web"} 120' \
    "jinn_service_log_bytes{service=\"web\"} $(stat -c %s logs/current)" \
    'jinn_service_wanted_up{service="odd\"na\\me"} 1' \
    'jinn_service_processes{service="漢字"} 1'; do
    has figures "$line" || fail "<$line> is not in: $(cat figures)"
done
grep -q '^jinn_service_memory_bytes{service="web"} [1-9]' figures || fail "$(cat figures)"
grep -q '^jinn_service_uptime_seconds{service="web"} [0-9]*\.[0-9]*$' figures || fail "uptime"
exits 111 jinn metrics nosuch

python3 -c 'import prometheus_client' 2>/dev/null ||
    skip "Prometheus's reader is not there: install python3-prometheus-client"
python3 - figures <<'PYTHON' || fail "Prometheus's reader does not take it: $(cat figures)"
import sys
from prometheus_client.openmetrics.parser import text_string_to_metric_families
families = {f.name: f for f in text_string_to_metric_families(open(sys.argv[1]).read())}
assert len(families) == 12, families.keys()
services = {s.labels["service"] for s in families["jinn_service_state"].samples}
assert services == {"web", "web/log", 'odd"na\\me', "漢字"}, services
[restarts] = [s.value for s in families["jinn_service_restarts"].samples
              if s.labels["service"] == "web"]
assert restarts == 1
PYTHON

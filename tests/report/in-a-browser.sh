# suite: jinn
# The page in a browser, on a telephone and on a wide screen, by day and by night: nothing is wider than the
# window, and the colours are those of the reader. Pictures stay beside the log of this scenario.
browser=
for name in chromium chromium-browser google-chrome; do
    [ -n "$browser" ] || browser=$(command -v "$name") || :
done
[ -n "$browser" ] || skip "no Chromium is installed: nobody has looked at the page"
command -v python3 >/dev/null || skip "no python3 is installed: nobody has looked at the page"
for name in web database "mail-$(printf 'x%.0s' $(seq 80))"; do sleeper "scan/$name"; done
echo 'a setting that is longer than a line of a telephone has room for' >scan/web/timeout-kill
service scan/web/log <<'RUN'
#!/bin/sh
exec s6-log t ./lines
RUN
service scan/web <<'RUN'
#!/bin/sh
for i in 1 2 3 4 5; do echo "GET /$i 200 $(seq -s '' 100)"; done
exec sleep 1000
RUN
service scan/flaky <<'RUN'
#!/bin/sh
exit 1
RUN
service scan/batch <<'RUN'
#!/bin/sh
exec sleep 1000
RUN
: >scan/batch/down
mkdir scan/broken
scan scan
eventually has scan/web/log/lines/current '/5 200'
died() { [ "$(s6-svdt scan/flaky | wc -l)" -ge 2 ]; }
eventually died
eventually [ -s scan/broken/supervise/start-failure ]
jinn report -o page.html scan
# What a window of so many pixels makes of it: the frame measures the page, and its title is the answer.
cat >measure.py <<'MEASURE'
import base64, sys
page = open("page.html", encoding="utf-8").read()
page = page.replace("default-src 'none'; style-src 'unsafe-inline'", "script-src 'unsafe-inline'")
page = page.replace("</body>", """<script>
var root = document.documentElement, wide = [];
document.querySelectorAll("body *").forEach(function (one) {
  if (one.getBoundingClientRect().right > root.clientWidth + 1 && !one.closest("pre")) wide.push(one.tagName);
});
document.title = "WIDE " + (root.scrollWidth - root.clientWidth) + " [" + wide.join(" ") + "] "
  + getComputedStyle(root).backgroundColor;
document.querySelectorAll("main, header, footer, style").forEach(function (one) { one.remove(); });
</script></body>""")
open("measured.html", "w", encoding="utf-8").write(page)
frame = """<!DOCTYPE html><iframe style="width:%spx;height:900px;border:0" src="measured.html"
onload="document.title=this.contentDocument.title"></iframe>"""
open("frame.html", "w").write(frame % sys.argv[1])
MEASURE
seen() { # seen WIDTH light|dark: the picture, and what the page says of itself
    dark=
    [ "$2" = light ] || dark=--blink-settings=preferredColorScheme=0
    [ "$2" = dark ] || dark=--blink-settings=preferredColorScheme=1
    set -- "$1" "$2" --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --hide-scrollbars \
        --allow-file-access-from-files --user-data-dir="$PWD/profile" $dark
    width=$1 shade=$2
    shift 2
    HOME=$PWD timeout 120 "$browser" "$@" --window-size="$width,2400" \
        --screenshot="$PWD/$width-$shade.png" "file://$PWD/page.html" >browser.log 2>&1 ||
        fail "no picture: $(tail -n 5 browser.log)"
    [ -s "$width-$shade.png" ] || fail "no picture: $(tail -n 5 browser.log)"
    python3 measure.py "$width"
    HOME=$PWD timeout 120 "$browser" "$@" --window-size=1600,1000 --dump-dom \
        "file://$PWD/frame.html" >frame.dom 2>browser.log || fail "$(tail -n 5 browser.log)"
    sed -n 's/.*<title>\(WIDE[^<]*\)<.*/\1/p' frame.dom
}
for width in 400 1400; do
    for shade in light dark; do
        case $shade in light) colour='rgb(251, 250, 248)' ;; *) colour='rgb(21, 24, 27)' ;; esac
        same "WIDE 0 [] $colour" "$(seen "$width" "$shade")"
    done
done
for picture in *.png; do
    [ ! -d "$tests/../target/tests/jinn" ] ||
        cp "$picture" "$tests/../target/tests/jinn/report:$picture" 2>/dev/null || :
done
s6-svscanctl -t scan
ended

# suite: jinn
# A page about a tree has in it what can be seen of the tree, whatever names and lines are made of.
sleeper scan/good
service scan/talks <<'RUN'
#!/bin/sh
echo '<script>alert("x")</script> & "quoted"'
printf 'control \001\033[31m and no UTF-8 \377\376\n'
printf 'reversed \342\200\256txt.exe\n'
echo PASSWORD=secret
exec sleep 1000
RUN
service scan/talks/log <<'RUN'
#!/bin/sh
exec s6-log t ./lines
RUN
service scan/dies <<'RUN'
#!/bin/sh
exit 3
RUN
printf '#!/bin/sh\nexit 125\n' >scan/dies/finish
chmod +x scan/dies/finish
echo 5s >scan/dies/timeout-kill
echo 5000 >scan/good/timeout-finish
hostile='<b>&"x"	'$(printf '\377\302\205')
sleeper "scan/$hostile"
mkdir scan/none
: >scan/good/flag-stderr
SECRET_OF_THE_TREE=xyzzy scan scan
eventually is_up scan/good
eventually is_up "scan/$hostile"
eventually has scan/talks/log/lines/current PASSWORD
gone() { jinn status scan | grep -qE '^dies +failed'; }
eventually gone
eventually [ -s scan/none/supervise/start-failure ]

umask 000
gives 0 '' jinn report -o page.html scan
same 600 "$(stat -c %a page.html)"
[ ! -e page.html.new ] || fail "page.html.new is left"
jinn report scan >out
same "$(grep -c article page.html)" "$(grep -c article out)"

# It is what parsers of HTML and of XML understand, and nothing in it is loaded or run.
cat >look.py <<'LOOK'
import html.parser, sys, xml.dom.minidom
text = open(sys.argv[1], "rb").read().decode("utf-8")
xml.dom.minidom.parseString(text.split("\n", 1)[1].encode())
class Look(html.parser.HTMLParser):
    empty = {"meta", "path", "rect"}
    def __init__(self):
        super().__init__()
        self.open, self.ids, self.links = [], set(), set()
    def handle_starttag(self, tag, attributes):
        assert tag not in {"script", "img", "link", "iframe", "object"}, tag
        for name, value in attributes:
            assert not name.startswith("on") and name != "src", name
            if name == "id": self.ids.add("#" + value)
            if name == "href": self.links.add(value)
        if tag not in self.empty: self.open.append(tag)
    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
    def handle_endtag(self, tag):
        if tag not in self.empty: assert self.open.pop() == tag, tag
look = Look()
look.feed(text)
look.close()
assert not look.open, look.open
assert look.links and look.links <= look.ids, look.links - look.ids
for shown in sys.argv[2:]:
    assert shown in text, shown
LOOK
if command -v python3 >/dev/null; then
    python3 look.py page.html '&lt;script&gt;alert(&quot;x&quot;)' 'control ^A^[[31m' '\xff\xfe' 'reversed \u{202e}txt' \
        '&lt;b&gt;&amp;&quot;x&quot;' 'exit code 3' 'unable to start ./run: no such file or directory' ||
        fail "the page is wrong"
else
    skip "python3 is missing: the page was not parsed"
fi
grep -q ' jinn 0\.[0-9.]*[^ ]* ([0-9a-z+]*)</p>' page.html || fail "no version"
has page.html "$(uname -n)" || fail "no name of the machine"
has page.html 'timeout-kill</code></th><td class="n">5s <span class="odd">invalid timeout-kill: it counts as absent' ||
    fail "a setting that is not understood"
has page.html '<code>flag-stderr</code>' || fail "a setting that differs"
not has page.html '<code>timeout-finish</code>' || fail "a setting that does not differ"
not has page.html xyzzy || fail "a variable"
has page.html 'PASSWORD=secret' || fail "logs are as they are"
jinn report -n 0 scan >out
not has out 'PASSWORD=secret' || fail "logs are left out"
LC_ALL=C grep -q "$(printf '[\001-\010\013-\037\177]')" page.html && fail "control characters"

exits 100 jinn report -n 1001 scan
exits 100 jinn report scan scan
exits 111 jinn report missing
echo old >kept
mkdir closed
exits 111 jinn report -o closed/none/page scan
exits 111 jinn report -o closed scan
[ ! -e closed.new ] || fail "closed.new is left"
JINN_SCANDIR=scan gives 0 '' jinn report -o kept
has kept '<!DOCTYPE html>' || fail "the old one is left"
mkdir bare
jinn report bare >out
has out 'There are no services here.' && has out 'no scanner runs there' || fail "$(cat out)"

s6-svscanctl -t scan
ended

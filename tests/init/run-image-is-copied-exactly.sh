# A03: what is in run-image is in /run, with its modes and owners, whatever the umask.
basedir </dev/null
early one </dev/null
: >base/run-image/service/one/down
mkdir -m 2750 base/run-image/dir
mkfifo -m 600 base/run-image/dir/fifo
ln -s nowhere base/run-image/dir/link
echo content >base/run-image/dir/file
chmod 4711 base/run-image/dir/file
umask 077
stage_2 -m 077
list() { xargs stat -c '%n %a %u %g %F' </mnt/names; }
(cd base/run-image && find . -mindepth 1) >names
(cd base/run-image && list) >expected
(cd "$root/run" && list) >actual
diff expected actual || fail "the copy differs"
same content "$(cat "$root/run/dir/file")"
same nowhere "$(readlink "$root/run/dir/link")"

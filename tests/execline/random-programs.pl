#!/usr/bin/perl
# Random programs of execline, run by the original and by ours, each with the same words and
# variables: what they print, how they end, and what the last program of a chain was given.
#
# usage: random-programs.pl SEED COUNT THEIRS OURS DIFFERENCES VERSION
#
# THEIRS and OURS are directories of programs. DIFFERENCES lists what is not compared, by the
# version of the original. A program that differs is printed; the exit code is 1 then.
use strict;
use warnings;
use File::Basename;
require(dirname($0) . '/masks.pl');

my ($seed, $count, $theirs, $ours, $list, $version) = @ARGV;
my $DEPTH = 3;
my $SECONDS = 10; # for one program; what takes longer is killed, in both cases alike
srand($seed);

sub pick { return $_[int rand @_] }
sub maybe { my ($odds, @what) = @_; return rand() < $odds ? @what : () }

# ---- words

my @keys = qw(x y xy z 1);
my @variables = qw(A B x LIST NET);

sub quoted { # a word as somebody might write it
    my ($word) = @_;
    return $word if $word =~ /^[\w.\/,:=+*-]+$/ && rand() < 0.7;
    $word =~ s/([\\"])/\\$1/g;
    $word =~ s/\n/\\n/g if rand() < 0.5;
    $word =~ s/\t/\\t/g;
    $word =~ s/a/pick('a', '\\0x61', '\\097')/ge if rand() < 0.1;
    return "\"$word\"";
}

sub reference {
    my $key = pick(@keys, '@', '#', '0', '?', '!');
    $key = pick(@keys) if $key eq '!';
    return pick("\${$key}", "\$$key");
}

sub word {
    return reference() if rand() < 0.3;
    my $text = '';
    for (1 .. int rand 4) {
        $text .= pick('a', 'b', 'c', '-', ':', ',', ' ', "\n", '{', '}', '#', '"', '\\', '$', '=',
            '\\' . reference(), reference(), reference());
    }
    return quoted($text);
}

sub value { return quoted(join '', map { pick('a', 'b', ' ', '  ', ',', ':', "\n", 'cc') } 1 .. int rand 7) }
sub transform { return options(map { [$_] } qw(-n -N -s -C -c), '-d:', '-d,', '-ns', '-d ""', '-d " ,"') }
sub number { return pick(0 .. 3, 0 .. 3, 7, 127, 200, 255, 256, '', 'x', '01') }

sub options { # some of these, each with what follows it
    my @words;
    for my $option (@_) {
        push @words, @$option if rand() < 0.18;
    }
    push @words, pick('-Z', '--', '-', '--nosuch') if rand() < 0.02;
    return @words;
}

sub codes { return quoted(join pick(',', ', ', ':'), map { pick(0 .. 4, 127) } 1 .. 1 + int rand 3) }

# ---- programs; $depth is how many blocks may still nest, $quiet whether somebody else prints now

sub block {
    my ($depth, $quiet) = @_;
    return '{ }' if rand() < 0.04;
    return word() if rand() < 0.005;
    return '{' . pick(' ', "\n") . program($depth - 1, $quiet) . pick(' ', "\n") . '}';
}

sub words_block { return '{ ' . join(' ', map { word() } 1 .. int rand 4) . ' }' }

sub directive {
    my $what = int rand 5;
    return join ' ', 'define', transform(), pick(@keys), value() if $what == 0;
    return join ' ', 'importas', transform(), options(['-i'], ['-D', value()], ['-u']),
        pick(@keys), pick(@variables) if $what == 1;
    return join ' ', 'importas', '-S', options(['-i'], ['-u'], ['-s'], ['-D', value()]),
        pick(@variables) if $what == 2;
    return join ' ', 'multidefine', transform_without_s(), options(['-r'], ['-0']), value(),
        '{ ' . join(' ', shuffled(@keys[0 .. int rand 4])) . ' }' if $what == 3;
    return join ' ', 'elgetpositionals', options(['-P', int rand 4]);
}

sub transform_without_s { return grep { !/s/ } transform() }
sub shuffled { my @all = @_; return sort { rand() <=> 0.5 } @all if 0; my @done;
    push @done, splice(@all, int rand @all, 1) while @all; return @done }

sub last_words {
    my ($quiet) = @_;
    return pick('true', 'false', 'exit ' . number(), 'nosuch a', 'exit') if $quiet || rand() < 0.2;
    return join ' ', 'dollarat', options(['-n'], ['-0'], ['-d', word()]) if rand() < 0.05;
    return '' if rand() < 0.03;
    return join ' ', 'tell', map { word() } 0 .. int rand 4;
}

my @makers = (
    sub { directive() },
    sub { directive() },
    sub { 'multisubstitute { ' . join("\n", map { directive() } 0 .. int rand 3) . ' }' },
    sub { join ' ', 'elglob', '-s', options(['-v'], ['-w'], ['-m'], ['-e'], ['-0'], ['-n'], ['-d', pick(',', '""')]),
        pick(@keys), pick('f*', 'f?', 'nosuch*', '"d/*"', '*', '\\f*') },
    sub { join ' ', 'export', pick(@variables), word() },
    sub { join ' ', 'unexport', pick(@variables, '?', '1') },
    sub { join ' ', 'emptyenv', pick('-p', '-c', '-P', '-o', '-oP', '-pl') },
    sub { join ' ', 'foreground', block(@_) },
    sub { join ' ', 'if', options(['-n'], ['-X'], ['-t'], ['-x', number()]), block(@_) },
    sub { join ' ', 'ifelse', options(['-n'], ['-X']), block(@_), block(@_) },
    sub { join ' ', 'ifte', options(['-n'], ['-X']), block(@_), block(@_) },
    sub { join ' ', 'ifthenelse', options(['-X'], ['-s']), block(@_), block(@_), block(@_) },
    sub { join ' ', 'backtick', options(['-i'], ['-I'], ['-x'], ['-D', value()], ['-n'], ['-N'], ['-E'], ['-e']),
        pick(@variables), block($_[0], 0) },
    sub { join ' ', 'forx', options(['-E'], ['-e'], ['-o', codes()], ['-x', codes()]), pick(@keys), words_block() },
    sub { join ' ', 'forbacktickx', options(['-E'], ['-e'], ['-o', codes()], ['-x', codes()], ['-n'], ['-N'], ['-C'], ['-0'],
        ['-d', pick(',', '""', '" ,"')]), pick(@keys), pick('{ printf ' . value() . ' }', block($_[0], 0)) },
    sub { join ' ', 'heredoc 0', value(), 'forstdin', options(['-E'], ['-e'], ['-o', codes()], ['-x', codes()], ['-n'], ['-N'],
        ['-C'], ['-d', pick(',', '" ,"')]), pick(@keys) },
    sub { join ' ', 'heredoc', options(['-d']), '0', value(), 'withstdinas', options(['-n'], ['-N'], ['-E'], ['-e'], ['-i']), pick(@variables) },
    sub { join ' ', 'case', options(['-s'], ['-S'], ['-e'], ['-E'], ['-i'], ['-N'], ['-n']), pick('abc', 'a/b', '.h', 'ABC', word()), '{ ',
        (map { pick('abc', '"a(b)c"', '*', '"a.*"', '[ab]*', 'nosuch', '"(x)?abc"', '?h') . ' ' . block(@_) } 0 .. int rand 3), ' }' },
    sub { join ' ', 'shift', options(['-n', int rand 5], ['-b', int rand 2]) },
    sub { join ' ', 'elgetopt', options(['-D', word()]), pick('ab:', 'x', '""', 'b') },
    # What comes out of it comes later than what is printed behind its chain: none may be.
    sub { $_[0] < $DEPTH ? 'cd .' : join ' ', 'pipeline', options(['-d']), '-w', '{ sed s/^/:/ }' },
    sub { join ' ', 'pipeline', options(['-d'], ['-r']), block($_[0], 0) },
    sub { join ' ', 'background', options(['-d']), block($_[0], 1), 'importas -u w ! wait', options(['-a'], ['-I']), '{ $w }' },
    sub { join ' ', 'background', '{ exit', int rand 5, '} wait -o { }' },
    sub { join ' ', 'tryexec', options(['-n'], ['-l'], ['-a', 'other']), block(@_) },
    sub { join ' ', 'exec', options(['-l'], ['-a', 'other']) },
    sub { join ' ', 'umask', pick('022', '077', '0') },
    sub { join ' ', 'posix-umask', pick('022', 'u=rwx,go-w', 'a-x', '-S', 'nosuch') },
    sub { join ' ', 'cd', pick('d', '.', 'nosuch', '/') },
    sub { join ' ', 'getcwd', options(['-E'], ['-e']), pick(@variables) },
    sub { join ' ', 'getpid', options(['-e'], ['-P'], ['-p']), 'pid' },
    sub { join ' ', 'fdmove', options(['-c']), pick('1 1', '3 1', '3 3', '1 3'), 'fdmove 1 3' },
    sub { join ' ', 'fdclose', pick(3 .. 6, 'x') },
    sub { join ' ', 'fdswap', pick('0 1', '3 4', '0 0'), 'fdswap 0 1' },
    sub { join ' ', 'redirfd', pick('-r', '-r', '-w', '-a', '-x', '-u', ''), options(['-n'], ['-b']), pick(3, 4, 'x'), pick('f1', 'nosuch', '/dev/null') },
    sub { join ' ', 'fdreserve', pick(0 .. 4, 'x') },
    sub { join ' ', 'fdblock', options(['-n']), pick(0, 1) },
    sub { join ' ', 'piperw', pick('3 4', '4 3', '3 3', '3') },
    sub { join ' ', 'envfile', options(['-I'], ['-i']), pick('env', 'nosuch', 'wrong') },
    sub { join ' ', 'runblock', options(['-P'], ['-r'], ['-n', int rand 3]), int rand 3 },
    sub { 'trap { ' . pick('TERM { exit 1 }', 'default { exit }', 'nosuch { }', 'SIGUSR1 { } 12 { exit }', '') . ' }' },
    sub { join ' ', 'loopwhilex', pick('exit 3', '-n exit 0', '-x 3,4 exit 3', '-o 0,1 exit 3', '-n -x 1 exit 2') },
    sub { join ' ', pick('eltest', 'if { eltest'), (map { pick(word(), qw(-a -o ! = != -n -z -f -e f1 a b 1 2 -eq -lt -gt)) }
        0 .. int rand 5), '}' },
);

sub program {
    my ($depth, $quiet) = @_;
    my @parts;
    for (1 .. int rand($depth > 0 ? 5 : 2)) {
        push @parts, pick(@makers)->($depth, $quiet) if $depth > 0;
        push @parts, directive() if $depth <= 0;
    }
    push @parts, last_words($quiet);
    my $text = join pick(' ', "\n", "\t"), @parts;
    $text = "# a comment { \" \n$text" if rand() < 0.05;
    return $text;
}

sub spoiled { # a text with something in it that is too much, or missing
    my ($text) = @_;
    for (1 .. 1 + int rand 3) {
        my $at = int rand(1 + length $text);
        my $what = int rand 3;
        substr($text, $at, 0) = pick('{', ' } ', ' { ', '"', '\\', '\\0x', '\\400', '$', "\n", '#', "\r", "\1", "\xff") if $what == 0;
        substr($text, $at, 1) = '' if $what == 1 && $at < length $text;
        $text = substr($text, 0, $at) if $what == 2 && rand() < 0.3;
    }
    return $text;
}

# ---- both of them

my %variables = (A => 'a', B => "b b\n", LIST => "one two  three\n", NET => '1:a,0:,2:bc,', x => 'outer',
    ELGETOPT_a => 'before', '?' => '9', '1:1' => 'pushed', FDISK => 'disk', '01' => 'zero-one', TZ => 'UTC');
my @words = ([], ['a'], ['a', 'b', 'c'], ['-a', '-b', 'v', 'w'], [' tell', ' a', '', ' exit', ' 3', '', 'rest'], ['', 'x y', '$x'], ['--', '-x']);

sub run {
    my ($directory, $case) = @_;
    pipe(my $read, my $write) or die;
    my $child = fork() // die;
    if ($child == 0) {
        setpgrp(0, 0);
        umask 022;
        %ENV = (%variables, %{$case->{variables}}, PATH => "$directory:$case->{here}:/usr/bin:/bin");
        open(STDIN, '<', '/dev/null');
        open(STDERR, '>', '/dev/null');
        open(STDOUT, '>&', $write);
        close($_) for $read, $write;
        chdir "$case->{here}/files" or die;
        exec { "$directory/execlineb" } @{$case->{command}};
        exit 255;
    }
    close $write;
    my $out = '';
    my $late = 0;
    local $SIG{ALRM} = sub { $late = 1; kill 'KILL', -$child };
    alarm $SECONDS;
    while (sysread $read, $out, 65536, length $out) { last if length $out > 1_000_000 }
    close $read;
    waitpid $child, 0;
    my $ended = $late ? 'late' : $? & 127 ? 'signal ' . ($? & 127) : $? >> 8;
    alarm 0;
    kill 'KILL', -$child;
    return { out => $out, code => $ended };
}

my $here = "$ENV{PWD}/random";
mkdir $here;
mkdir "$here/files";
mkdir "$here/files/d";
for my $name (qw(f1 f2 d/e .h)) { open(my $file, '>', "$here/files/$name"); print $file "$name\n" }
open(my $file, '>', "$here/files/env"); print $file "A = new # no comment\nB=\"q\\\"\\x41\"\n# one\n C = a\\\n b\n"; close $file;
open($file, '>', "$here/files/wrong"); print $file "A = \"\n"; close $file;
open($file, '>', "$here/tell"); print $file <<'TELL'; close $file;
#!/usr/bin/perl
$ENV{'!'} = 'PID' if defined $ENV{'!'};
$ENV{pid} = 'PID' if defined $ENV{pid};
for (values %ENV) { $_ = 'PID' if $_ eq $$ || $_ eq getppid() }
print "TELL", (map { "<$_>" } @ARGV), "\n", map { /^(PATH|_)$/ ? () : "  $_=$ENV{$_}\n" } sort keys %ENV;
TELL
chmod 0755, "$here/tell";

# Ours has programs that are none of theirs: a word that is made by chance must not find one of them.
mkdir "$here/ours";
for my $path (glob "$theirs/*") {
    my $name = basename($path);
    symlink "$ours/$name", "$here/ours/$name" if -e "$ours/$name";
}
$ours = "$here/ours";

my @masks = masks($list, $version);
my ($differ, $masked) = (0, 0);
my %codes;
for my $n (1 .. $count) {
    my $text = program($DEPTH, 0);
    $text = spoiled($text) if rand() < 0.12;
    $text =~ tr/\0//d;
    my @options = pick(['-P'], ['-P'], [], ['-p'], ['-S', int rand 4], ['-s', int rand 4], ['-W'], ['-w'], ['-qP']);
    my @given = @{pick(@words)};
    my %more = maybe(0.05, EXECLINE_STRICT => pick(0, 1, 2, 'x'));
    my @command = ('execlineb', @{$options[0]});
    if (rand() < 0.8) {
        push @command, '-c', $text;
    } else {
        open(my $script, '>', "$here/files/script"); print $script "#!/bin/execlineb -P\n$text"; close $script;
        push @command, 'script';
    }
    my $case = { command => [@command, @given], variables => \%more, here => $here };
    my ($one, $two) = map { unlink "$here/files/nosuch"; run($_, $case) } $theirs, $ours;
    $codes{$one->{code}}++;
    my @wrong = grep { $one->{$_} ne $two->{$_} } qw(code out);
    next if !@wrong;
    my $whole = join(' ', @{$options[0]}) . "\n$text\n";
    my @reasons = grep { $whole =~ $_->{pattern} } @masks;
    for my $mask (@reasons) {
        if ($mask->{what} =~ /^env:(.*)/) {
            my $name = $1;
            $_->{out} =~ s/^[: ]*\Q$name\E=.*\n//mg for $one, $two;
        }
    }
    if (grep { $_->{what} eq 'all' } @reasons) { $masked++; next }
    if ($one->{code} eq $two->{code} && $one->{out} eq $two->{out}) { $masked++; next }
    $differ++;
    print "--- program $n of seed $seed: @command[1 .. $#command - ($command[-1] eq 'script' ? 0 : 1)]; words: ",
        join(' ', map { "<$_>" } @given), ' ', %more, "\n$text\n";
    print "theirs: $one->{code}\n$one->{out}\nours: $two->{code}\n$two->{out}\n";
}
print "seed $seed: $count programs, $masked with a known difference, $differ differ; codes of the original: ",
    join(' ', map { "$_:$codes{$_}" } sort keys %codes), "\n";
exit($differ ? 1 : 0);

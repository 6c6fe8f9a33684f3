#!/usr/bin/perl
# Prints those scripts of stdin, one a line, that a list of differences does not exclude.
#
# usage: comparable.pl DIFFERENCES VERSION
use strict;
use warnings;
use File::Basename;
require(dirname($0) . '/masks.pl');

my @masks = grep { $_->{what} eq 'all' } masks(@ARGV);
while (my $script = <STDIN>) {
    print $script unless grep { $script =~ $_->{pattern} } @masks;
}

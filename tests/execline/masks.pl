# What is not compared with the original, of the list that the file `differences` is. Required.
use strict;
use warnings;

sub masks { # masks FILE VERSION: those that hold for this version
    my ($list, $version) = @_;
    open(my $file, '<', $list) or die "$list: $!";
    my @masks;
    while (<$file>) {
        next if /^#/ || !/\S/;
        my ($from, $to, $what, $pattern) = /^(\S+)\s+(\S+)\s+(\S+)\s+(.*)$/ or die "$list: $_";
        next if $from ne '-' && is_newer($from, $version) || $to ne '-' && is_newer($version, $to);
        push @masks, { what => $what, pattern => qr/$pattern/s };
    }
    return @masks;
}

sub is_newer { # is_newer ONE OTHER: whether the first version is
    my @one = split /\./, $_[0];
    my @other = split /\./, $_[1];
    while (@one || @other) {
        my $order = (shift @one // 0) <=> (shift @other // 0);
        return $order > 0 if $order;
    }
    return 0;
}
1;

# Delays the packets that are routed into a TUN device, and gives them back to the kernel, which routes them on.
# Arguments: device, milliseconds, milliseconds of jitter. Kernels of containers often lack netem; perl is part of
# every Debian.
use strict;
use warnings;
use Time::HiRes qw(time);

my ($device, $delay, $jitter) = @ARGV;
my ($TUNSETIFF, $IFF_TUN, $IFF_NO_PI) = (0x400454ca, 0x0001, 0x1000);
sysopen(my $tun, '/dev/net/tun', 2) or die "tun: $!";
ioctl($tun, $TUNSETIFF, pack('a16 s x22', $device, $IFF_TUN | $IFF_NO_PI)) or die "ioctl: $!";
$| = 1;
print "ready\n";
my @held;
while (1) {
  my $wait = @held ? $held[0][0] - time() : 10;
  my $read = '';
  vec($read, fileno($tun), 1) = 1;
  if ($wait > 0 && select($read, undef, undef, $wait) > 0 && sysread($tun, my $packet, 65536)) {
    push @held, [time() + ($delay + rand($jitter)) / 1000, $packet];
    @held = sort { $a->[0] <=> $b->[0] } @held;
  }
  syswrite($tun, (shift @held)->[1]) while @held && $held[0][0] <= time();
}

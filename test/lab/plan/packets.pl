# Sends packets that standard input names, and prints those that arrive. Each line is: source, destination, number.
# The protocol is 253, which is for experiments (RFC 3692): nobody answers, and no port has to be open.
use strict;
use warnings;
use Socket;

my $PROTOCOL = 253;
socket(my $in, PF_INET, SOCK_RAW, $PROTOCOL) or die "socket: $!";
socket(my $out, PF_INET, SOCK_RAW, 255) or die "socket: $!";
setsockopt($out, 0, 3, pack('i', 1)) or die "IP_HDRINCL: $!";
setsockopt($in, SOL_SOCKET, SO_RCVBUF, 1 << 20);
$| = 1;
print "ready\n";
my $rest = '';
while (1) {
  my $read = '';
  vec($read, fileno(STDIN), 1) = 1;
  vec($read, fileno($in), 1) = 1;
  next if select($read, undef, undef, undef) < 1;
  if (vec($read, fileno($in), 1) && defined recv($in, my $packet, 65535, 0)) {
    my ($tos, $source, $destination) = unpack('x C x10 a4 a4', $packet);
    my $number = substr($packet, 20);
    print join(' ', inet_ntoa($source), inet_ntoa($destination), $tos >> 2, $number), "\n";
  }
  if (vec($read, fileno(STDIN), 1)) {
    last unless sysread(STDIN, $rest, 65536, length $rest);
    while ($rest =~ s/^([^\n]*)\n//) {
      my ($source, $destination, $number) = split ' ', $1;
      my $header = pack('C C n n n C C n a4 a4', 0x45, 0, 20 + length $number, 0, 0, 64, $PROTOCOL, 0,
        inet_aton($source), inet_aton($destination));
      # Without a way out the system says so at once; the packet counts as sent and does not arrive.
      send($out, $header . $number, 0, pack_sockaddr_in(0, inet_aton($destination)));
    }
  }
}

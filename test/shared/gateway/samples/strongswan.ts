/** The gateway of the samples as strongSwan has it, in both of its forms. */
import { PSK } from './secrets.ts';

export const SWANCTL = `# the standby to the cloud
connections {
  cloud {
    version = 2
    local_addrs = 198.51.100.9
    remote_addrs = 203.0.113.20
    proposals = aes256-sha256-modp2048
    dpd_delay = 10s
    local {
      auth = psk
      id = 198.51.100.9
    }
    remote {
      auth = psk
    }
    children {
      office {
        local_ts = 10.20.0.0/16
        remote_ts = 172.16.0.0/12, 100.64.0.0/10
        esp_proposals = aes256-sha256-modp2048
        start_action = trap
      }
    }
  }
}
secrets {
  ike-cloud {
    id = 203.0.113.20
    secret = "${PSK}"
  }
}
`;

export const IPSEC_CONF = `# the standby to the cloud
config setup
    uniqueids = no

conn %default
    keyexchange = ikev2
    authby = secret
    dpddelay = 10s

conn cloud
    left = 198.51.100.9
    leftsubnet = 10.20.0.0/16
    right = 203.0.113.20
    rightsubnet = 172.16.0.0/12,100.64.0.0/10
    ike = aes256-sha256-modp2048!
    esp = aes256-sha256-modp2048!
    auto = route
`;

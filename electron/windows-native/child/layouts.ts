/**
 * Where the fields of Windows' structures lie on 64-bit systems (x64 and ARM64 agree), as the headers of the
 * Windows
 * SDK declare them. A test lets a C compiler compare each number with the headers.
 */
export const LAYOUTS = {
  IP_ADAPTER_ADDRESSES_LH: {
    size: 448,
    at: {
      Length: 0,
      IfIndex: 4,
      Next: 8,
      AdapterName: 16,
      FirstUnicastAddress: 24,
      FirstDnsServerAddress: 48,
      DnsSuffix: 56,
      Description: 64,
      FriendlyName: 72,
      PhysicalAddress: 80,
      PhysicalAddressLength: 88,
      Flags: 92,
      Mtu: 96,
      IfType: 100,
      OperStatus: 104,
      Ipv6IfIndex: 108,
      FirstGatewayAddress: 208,
      Ipv4Metric: 216,
      Ipv6Metric: 220,
      ConnectionType: 268,
      TunnelType: 272,
    },
  },
  IP_ADAPTER_UNICAST_ADDRESS_LH: {
    size: 64,
    at: { Length: 0, Next: 8, Address: 16, DadState: 40, OnLinkPrefixLength: 56 },
  },
  /** The lists of DNS servers and of gateways have the same beginning. */
  IP_ADAPTER_DNS_SERVER_ADDRESS_XP: { size: 32, at: { Length: 0, Next: 8, Address: 16 } },
  IP_ADAPTER_GATEWAY_ADDRESS_LH: { size: 32, at: { Length: 0, Next: 8, Address: 16 } },
  SOCKET_ADDRESS: { size: 16, at: { lpSockaddr: 0, iSockaddrLength: 8 } },
  MIB_IF_TABLE2: { size: 1360, at: { NumEntries: 0, Table: 8 } },
  MIB_IF_ROW2: {
    size: 1352,
    at: {
      InterfaceIndex: 8,
      InterfaceGuid: 12,
      Alias: 28,
      Description: 542,
      PhysicalAddressLength: 1056,
      PhysicalAddress: 1060,
      Mtu: 1124,
      Type: 1128,
      TunnelType: 1132,
      MediaType: 1136,
      PhysicalMediumType: 1140,
      InterfaceAndOperStatusFlags: 1152,
      OperStatus: 1156,
      AdminStatus: 1160,
      MediaConnectState: 1164,
    },
  },
  MIB_IPINTERFACE_TABLE: { size: 176, at: { NumEntries: 0, Table: 8 } },
  MIB_IPINTERFACE_ROW: {
    size: 168,
    at: { Family: 0, InterfaceIndex: 16, Metric: 148, NlMtu: 152, Connected: 156 },
  },
  MIB_IPFORWARD_TABLE2: { size: 112, at: { NumEntries: 0, Table: 8 } },
  MIB_IPFORWARD_ROW2: {
    size: 104,
    at: { InterfaceIndex: 8, DestinationPrefix: 12, NextHop: 44, Metric: 84, Protocol: 88 },
  },
  IP_ADDRESS_PREFIX: { size: 32, at: { Prefix: 0, PrefixLength: 28 } },
  MIB_IPNET_TABLE2: { size: 96, at: { NumEntries: 0, Table: 8 } },
  MIB_IPNET_ROW2: {
    size: 88,
    at: { Address: 0, InterfaceIndex: 28, PhysicalAddress: 40, PhysicalAddressLength: 72, State: 76 },
  },
  SOCKADDR_INET: { size: 28, at: {} },
  SOCKADDR_IN: { size: 16, at: { sin_family: 0, sin_addr: 4 } },
  SOCKADDR_IN6: { size: 28, at: { sin6_family: 0, sin6_addr: 8, sin6_scope_id: 24 } },
  ICMP_ECHO_REPLY: { size: 40, at: { Address: 0, Status: 4, RoundTripTime: 8, DataSize: 12, Options: 24 } },
  IP_OPTION_INFORMATION: { size: 16, at: { Ttl: 0, Tos: 1, Flags: 2, OptionsSize: 3, OptionsData: 8 } },
  OVERLAPPED: { size: 32, at: { hEvent: 24 } },
  ADDRINFOEXW: {
    size: 72,
    at: { ai_flags: 0, ai_family: 4, ai_socktype: 8, ai_addrlen: 16, ai_addr: 32, ai_next: 64 },
  },
  WINHTTP_PROXY_INFO: { size: 24, at: { dwAccessType: 0, lpszProxy: 8, lpszProxyBypass: 16 } },
  WINHTTP_CURRENT_USER_IE_PROXY_CONFIG: {
    size: 32,
    at: { fAutoDetect: 0, lpszAutoConfigUrl: 8, lpszProxy: 16, lpszProxyBypass: 24 },
  },
  /** Its size depends on how a compiler counts the open array at the end. */
  WLAN_INTERFACE_INFO_LIST: { size: null, at: { dwNumberOfItems: 0, InterfaceInfo: 8 } },
  WLAN_INTERFACE_INFO: { size: 532, at: { InterfaceGuid: 0, strInterfaceDescription: 16, isState: 528 } },
  WLAN_CONNECTION_ATTRIBUTES: { size: 604, at: { isState: 0, wlanAssociationAttributes: 520 } },
  WLAN_ASSOCIATION_ATTRIBUTES: {
    size: 68,
    at: { dot11PhyType: 48, wlanSignalQuality: 56, ulRxRate: 60, ulTxRate: 64 },
  },
} as const;

/** Arrays within structures: characters of a name, bytes of a hardware address. */
export const LENGTHS = {
  IF_MAX_STRING_SIZE: 256,
  IF_MAX_PHYS_ADDRESS_LENGTH: 32,
  MAX_ADAPTER_ADDRESS_LENGTH: 8,
} as const;

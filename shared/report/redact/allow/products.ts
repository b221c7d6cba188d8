/** Makers, programs, drivers and kinds of hardware: they name a thing that many have, and often the cause of a fault. */
import { SIGNATURES } from '../../../check/signatures.ts';

const MAKERS =
  'Realtek Intel Broadcom Qualcomm Atheros MediaTek Ralink Marvell Killer Rivet Aquantia Mellanox NVIDIA Chelsio Emulex QLogic Solarflare Myricom VIA Attansic JMicron ASIX Microchip SMSC Lenovo Dell HP Hewlett Packard ASUS ASUSTeK Acer Apple Belkin Anker UGREEN Plugable StarTech Linksys NETGEAR DLink TPLink Tenda Edimax Buffalo Zyxel Cudy Fibocom Quectel Sierra Telit Huawei ZTE Ericsson Samsung Microsoft Xen Citrix Amazon Elastic Google Oracle VMware VirtualBox Parallels QEMU KVM Bochs Red Hat VirtIO Hyper V Xiaomi Baidu';
const PROGRAMS =
  'Tailscale Tailnet Headscale Cloudflare WARP CloudflareWARP Zscaler ZPA NetBird ZeroTier Mihomo Clash Verge Meta sing box singbox singtun tun sing Surge Cisco AnyConnect Secure Client cscotun GlobalProtect PANGP Palo Alto Networks FortiClient Fortinet Forti SSL Ivanti Pulse Juniper Citrix Check Point CheckPoint F5 BIG IP Edge SonicWall NetExtender Sophos Array Sangfor EasyConnect aTrust SecoClient UniVPN SVN H3C iNode Hillstone 360 ExpressVPN NordLynx NordVPN Mullvad Proton ProtonVPN Surfshark SoftEther Hamachi LogMeIn Radmin OpenVPN ovpn TAP Windows WireGuard Wintun dco DCO WSL Docker Podman cni libvirt virbr Kubernetes flannel calico cilium containerd Npcap WinPcap Wireshark Netskope Umbrella OpenDNS Outline Psiphon Lantern Shadowsocks v2ray Xray NekoRay Karing Hiddify Nekobox Windscribe PrivateVPN CyberGhost IPVanish TunnelBear HotspotShield PureVPN Kaspersky Norton McAfee Bitdefender Avast Symantec Trend Micro ESET Huorong Tencent Alibaba Aliyun Cloud Workspace Wuying Elastic Desktop Service EDS Firefox Chrome Chromium Edge Safari Terminal 无影 阿里云 阿里 云电脑 云桌面 客户端 企业 安全连接 深信服';
const HARDWARE =
  'Ethernet Gigabit Fast GbE GBE 5GbE 10GbE PCI PCIe PCI E Express Controller Family Adapter Card Network Connection Wireless WiFi Wi Fi WLAN LAN WAN Miniport Bluetooth Device Personal Area PAN RFCOMM USB Thunderbolt Bridge Dock Docking Station Mobile Broadband Modem LTE WWAN RNDIS Remote NDIS Based Internet Sharing iPhone iPad Virtual Switch Default Host Only Direct Hosted Multiplexor Loopback Pseudo Interface Software KM TEST Teredo ISATAP 6to4 Tunneling Tunnel PPP PPPoE PPTP L2TP SSTP IKEv2 IPSec IPv4 IPv6 GRE SR IOV vSwitch vNIC Team Teaming NIC TUN TAP Gaming Desktop Mobile Server Dual Band Tri Band Quad Port Single Chip Integrated Onboard Copper Fiber SFP Base T BaseT Multi Gig Hi Speed SuperSpeed High Low Power Series Edition Pro Max Plus Mini Model Rev Virtualization Bus VMBus Accelerated Function VF PF Generic Standard Composite Kernel Debug Wan Netvsc Netadapter Driver Drivers Filter Lightweight QoS Packet Scheduler WFP Native MAC Layer Monitor Print Agile VPN Ipv SWD ROOT VMS MP MSRRAS IP_TUNNEL_VBUS VEN DEV SUBSYS VID PID msloop COMPOSITEBUS HTREE ACPI SDIO BTH VIRTIO MF PCMCIA VWIFIMP vwifimp tap0901 tapwindows6 wintun ms_ndiswanip ms_ndiswanipv6 ms_ndiswanbh ms_agilevpnminiport ms_pppoeminiport ms_pptpminiport ms_l2tpminiport ms_sstpminiport vms_mp vms_vsmp vmnetadapter vboxnetadp sun_vboxnetadp ms_implat ms_bridgemp ms_wfd netvsc MS_PPPOEMINIPORT MS_L2TPMINIPORT MS_AGILEVPNMINIPORT MS_NDISWANIP MS_SSTPMINIPORT virtuel виртуал 虚拟 虛擬 仮想 가상 无线 無線 ワイヤレス 移动宽带 行動寬頻 蓝牙 藍牙 网络连接 Drahtlos';

/** Of the patterns of signatures: their words, since an adapter is named by them. */
function wordsIn(pattern: RegExp | undefined): string {
  return pattern?.source.replace(/\\[a-z]|\[[^\]]{0,40}\]|\{[^}]{0,9}\}|[?^$()|:]/gi, ' ') ?? '';
}

/** What answers over HTTP, and the systems that it names. */
const SERVERS =
  'nginx Tengine Apache httpd IIS openresty squid AliyunOSS istio envoy Coyote Tomcat Jetty Caddy Kestrel LiteSpeed lighttpd HAProxy Varnish cloudflare gunicorn uvicorn Werkzeug Kong APISIX Traefik ALB SLB WAF Server Unix Win64 OpenSSL PHP Python Ubuntu Debian CentOS Fedora Rocky AlmaLinux SUSE openSUSE Arch Mint Kylin UOS Deepin Anolis Linux Windows Home Enterprise Education LTSC macOS Sonoma Sequoia Ventura Monterey Tahoe Darwin GNU';
const MORE_HARDWARE =
  'LM LF VM LP NetXtreme AQtion FastConnect ConnectX Lx EliteBook ThinkPad Surface Latitude OptiPlex Gen Gen1 Gen2 Gen3 C MT GT PT XT vmxnet vmxnet3 e1000 e1000e virtio Giga DUB Link Simultaneous HBS Userspace Data Channel Offload Mobility Endpoint CS Support System x64 x86 arm64 Wired Wlan Combo AgentBay Docking Hub Displaylink DisplayLink Hybrid Cellular Modem Baseband Neutron Ltd Inc Corp R TM Bypass Compact Slim Onboard Powerline Homeplug';

export const PRODUCT_TEXTS: readonly string[] = [
  MAKERS,
  PROGRAMS,
  HARDWARE,
  SERVERS,
  MORE_HARDWARE,
  ...SIGNATURES.map(({ product, name }) => `${product} ${wordsIn(name)}`),
];

/** Models as makers number them: `AX201`, `I219`, `RTL8168`, `11ax`, `2.4GHz`. */
export const MODEL =
  /^(?:(?:ax|be|ac|xl|rtl|bcm|qca|mt|ar|aqc|aq|nx|mv|ve|rz|dw|wcn|ath|igc|ixgbe|tg|cx|bt|usb|gbe|ipv|ikev|tls|ssl|l2tp|h3c)\d{1,5}[a-z]{0,3}|[eifvx]\d{1,4}[a-z]{0,3}|802|11(?:a|b|g|n|ac|ax|be|abgn)|\d{4,5}(?:NGW|[A-Z]{1,2}E?)|(?:rs|sp|rc|r|u|h)\d{1,2}|\d{2}h\d|20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|\d{1,3}(?:gbe|gbit|gb|mb|mbps|gbps|ghz|mhz|g|m|t|e|x)|bcm\d{4,6}[a-z]?\d?)$/i;

/** Adapters as systems and programs number them: the user had no say in it. */
export const INTERFACE =
  /^(?:eth|en|wlan|wl|ww|wwan|wwp|lo|tun|tap|utun|ppp|ipsec|gif|stf|ap|awdl|llw|anpi|bridge|br|bond|team|dummy|veth|virbr|vnet|vmnet|vmenet|vboxnet|vnic|lxcbr|lxdbr|docker|podman|cni|cbr|flannel|cali|cilium|wg|wt|tailscale|ts|zt|nordlynx|proton|gpd|cscotun|ovpn|sit|gre|gretap|erspan|ip6tnl|ip6gre|ip6_vti|ip_vti|tunl|teql|ifb|nlmon|macvtap|macvlan|ipvlan|vxlan|geneve|vrf|can|vcan|usb|rndis|rmnet|pdp_ip|xhc|pktap|feth|fw|iptap|warp|amn|lan|wan|net|table|rt|link|input|output|(?:ten|twentyfive|forty|hundred|x)?gigabitethernet|fastethernet|vlanif|loopback|tunnel|port|vti|xfrm|reth|irb|bdi)(?:\d|[1-9]\d{1,3})?$|^(?:en|wl|ww|sl|ib)(?:o\d{1,3}|s\d{1,3}|p\d{1,3}s\d{1,3})(?:f\d{1,2})?(?:u\d{1,2}){0,4}(?:c\d)?(?:i\d{1,2})?(?:d\d{1,2})?(?:n\w{0,1}\d{0,3})?$|^veth[0-9a-f]{7,8}$|^cali[0-9a-f]{11}$|^zt[0-9a-z]{8}$/i;

/*
 * Stand-ins for the console tools of Windows, which Wine lacks or has in a form of its own. Each prints what Windows prints,
 * of what Wine's functions say; which tool it is, its own file name says. powershell.exe does what mode.txt beside it says,
 * and writes its arguments into asked.txt, one a line with its length before it.
 */
#define _WIN32_WINNT 0x0602
#include <winsock2.h>
#include <ws2tcpip.h>
#include <iphlpapi.h>
#include <icmpapi.h>
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char RULE[] = "===========================================================================\n";

static IP_ADAPTER_ADDRESSES *adapters(void)
{
    ULONG size = 1 << 20;
    IP_ADAPTER_ADDRESSES *list = malloc(size);
    ULONG flags = GAA_FLAG_INCLUDE_GATEWAYS | GAA_FLAG_SKIP_ANYCAST | GAA_FLAG_SKIP_MULTICAST;
    return GetAdaptersAddresses(AF_INET, flags, NULL, list, &size) == NO_ERROR ? list : NULL;
}

static const char *text_of(const SOCKET_ADDRESS *socket_address)
{
    return inet_ntoa(((struct sockaddr_in *)socket_address->lpSockaddr)->sin_addr);
}

static void print_mac(const BYTE *bytes, ULONG length)
{
    for (ULONG i = 0; i < length; i++) printf(i == 0 ? "%02X" : "-%02X", bytes[i]);
}

/* Wine calls a bridge of Linux down; Windows has no route over what is disconnected. */
static int has_route(DWORD index)
{
    ULONG size = 1 << 22;
    MIB_IPFORWARDTABLE *table = malloc(size);
    if (GetIpForwardTable(table, &size, TRUE) != NO_ERROR) return 0;
    for (DWORD i = 0; i < table->dwNumEntries; i++)
        if (table->table[i].dwForwardIfIndex == index) return 1;
    return 0;
}

static int ipconfig(void)
{
    printf("\nWindows IP Configuration\n\n");
    for (IP_ADAPTER_ADDRESSES *one = adapters(); one != NULL; one = one->Next) {
        if (one->IfType == IF_TYPE_SOFTWARE_LOOPBACK) continue;
        printf("Ethernet adapter %ls:\n\n", one->FriendlyName);
        int isUp = one->OperStatus == IfOperStatusUp || has_route(one->IfIndex);
        if (!isUp) printf("   Media State . . . . . . . . . . . : Media disconnected\n");
        printf("   Connection-specific DNS Suffix  . : \n   Description . . . . . . . . . . . : %ls\n", one->Description);
        printf("   Physical Address. . . . . . . . . : ");
        print_mac(one->PhysicalAddress, one->PhysicalAddressLength);
        printf("\n");
        for (IP_ADAPTER_UNICAST_ADDRESS *own = one->FirstUnicastAddress; isUp && own != NULL; own = own->Next) {
            struct in_addr mask = { .s_addr = htonl(own->OnLinkPrefixLength == 0 ? 0 : 0xffffffffu << (32 - own->OnLinkPrefixLength)) };
            printf("   IPv4 Address. . . . . . . . . . . : %s(Preferred)\n", text_of(&own->Address));
            printf("   Subnet Mask . . . . . . . . . . . : %s\n", inet_ntoa(mask));
        }
        if (isUp) {
            const char *label = "   Default Gateway . . . . . . . . . : ";
            if (one->FirstGatewayAddress == NULL) printf("%s\n", label);
            for (IP_ADAPTER_GATEWAY_ADDRESS_LH *hop = one->FirstGatewayAddress; hop != NULL; hop = hop->Next) {
                printf("%s%s\n", label, text_of(&hop->Address));
                label = "                                       ";
            }
            label = "   DNS Servers . . . . . . . . . . . : ";
            for (IP_ADAPTER_DNS_SERVER_ADDRESS *server = one->FirstDnsServerAddress; server != NULL; server = server->Next) {
                printf("%s%s\n", label, text_of(&server->Address));
                label = "                                       ";
            }
        }
        printf("\n");
    }
    return 0;
}

static const char *own_address(DWORD index)
{
    for (IP_ADAPTER_ADDRESSES *one = adapters(); one != NULL; one = one->Next)
        if (one->IfIndex == index && one->FirstUnicastAddress != NULL) return text_of(&one->FirstUnicastAddress->Address);
    return "127.0.0.1";
}

static int route_print(void)
{
    ULONG size = 1 << 22;
    MIB_IPFORWARDTABLE *table = malloc(size);
    if (GetIpForwardTable(table, &size, TRUE) != NO_ERROR) return 1;
    printf("%sInterface List\n", RULE);
    for (IP_ADAPTER_ADDRESSES *one = adapters(); one != NULL; one = one->Next)
        printf("%3lu...........................%ls\n", one->IfIndex, one->Description);
    printf("%s\nIPv4 Route Table\n%sActive Routes:\nNetwork Destination        Netmask          Gateway       Interface  Metric\n", RULE, RULE);
    for (DWORD i = 0; i < table->dwNumEntries; i++) {
        MIB_IPFORWARDROW *row = &table->table[i];
        struct in_addr destination = { .s_addr = row->dwForwardDest }, mask = { .s_addr = row->dwForwardMask }, hop = { .s_addr = row->dwForwardNextHop };
        printf("%17s", inet_ntoa(destination));
        printf("%17s", inet_ntoa(mask));
        printf("%17s", row->dwForwardNextHop == 0 ? "On-link" : inet_ntoa(hop));
        printf("%17s %6lu\n", own_address(row->dwForwardIfIndex), row->dwForwardMetric1);
    }
    /* Windows lists its loopback always; Wine does not. */
    printf("%17s%17s%17s%17s %6d\n", "127.0.0.0", "255.0.0.0", "On-link", "127.0.0.1", 331);
    printf("%sPersistent Routes:\n  None\n", RULE);
    return 0;
}

static int arp(void)
{
    ULONG size = 1 << 20;
    MIB_IPNETTABLE *table = malloc(size);
    if (GetIpNetTable(table, &size, TRUE) != NO_ERROR) return 1;
    for (IP_ADAPTER_ADDRESSES *one = adapters(); one != NULL; one = one->Next) {
        int rows = 0;
        for (DWORD i = 0; i < table->dwNumEntries; i++) {
            MIB_IPNETROW *row = &table->table[i];
            struct in_addr address = { .s_addr = row->dwAddr };
            if (row->dwIndex != one->IfIndex || row->dwPhysAddrLen != 6) continue;
            if (rows++ == 0) printf("\nInterface: %s --- 0x%lx\n  Internet Address      Physical Address      Type\n", own_address(one->IfIndex), one->IfIndex);
            printf("  %-22s%02x-%02x-%02x-%02x-%02x-%02x     dynamic   \n", inet_ntoa(address), row->bPhysAddr[0], row->bPhysAddr[1],
                   row->bPhysAddr[2], row->bPhysAddr[3], row->bPhysAddr[4], row->bPhysAddr[5]);
        }
    }
    return 0;
}

static int netsh(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "winhttp") == 0) {
        printf("\nCurrent WinHTTP proxy settings:\n\n    Direct access (no proxy server).\n\n");
        return 0;
    }
    printf("\n   MTU  MediaSenseState   Bytes In  Bytes Out  Interface\n------  ---------------  ---------  ---------  -------------\n");
    for (IP_ADAPTER_ADDRESSES *one = adapters(); one != NULL; one = one->Next)
        printf("%6lu                1          0          0  %ls\n", one->Mtu, one->FriendlyName);
    printf("\n");
    return 0;
}

struct asked { int count, wait, ttl, size, whole; const char *target; };

static struct asked arguments(int argc, char **argv, int limit_letter)
{
    struct asked asked = { .count = 4, .wait = 4000, .ttl = limit_letter == 'h' ? 30 : 128, .size = 32 };
    for (int i = 1; i < argc; i++) {
        const char *word = argv[i];
        int value = i + 1 < argc ? atoi(argv[i + 1]) : 0;
        if (word[0] != '-') { asked.target = word; continue; }
        if (word[1] == 'f') asked.whole = 1;
        else if (word[1] == 'n') { asked.count = value; i++; }
        else if (word[1] == 'w') { asked.wait = value; i++; }
        else if (word[1] == 'l') { asked.size = value; i++; }
        else if (word[1] == 'i' || word[1] == 'h') { asked.ttl = value; i++; }
    }
    return asked;
}

/* The status of Windows; 0 with the reply filled in, or an error of the sender's own as a negative number. */
static int ask(HANDLE icmp, const struct asked *asked, int ttl, ICMP_ECHO_REPLY *reply)
{
    static char data[65536], answer[70000];
    IP_OPTION_INFORMATION options = { .Ttl = (UCHAR)ttl, .Flags = asked->whole ? IP_FLAG_DF : 0 };
    DWORD got = IcmpSendEcho(icmp, inet_addr(asked->target), data, (WORD)asked->size, &options, answer, sizeof(answer), asked->wait);
    if (got == 0) {
        DWORD error = GetLastError();
        return error == IP_REQ_TIMED_OUT ? IP_REQ_TIMED_OUT : error >= IP_STATUS_BASE ? (int)error : -(int)error;
    }
    *reply = *(ICMP_ECHO_REPLY *)answer;
    return (int)reply->Status;
}

static const char *from(const ICMP_ECHO_REPLY *reply)
{
    struct in_addr address = { .s_addr = reply->Address };
    return inet_ntoa(address);
}

static int ping(int argc, char **argv)
{
    struct asked asked = arguments(argc, argv, 'n');
    HANDLE icmp = IcmpCreateFile();
    int received = 0;
    printf("\nPinging %s with %d bytes of data:\n", asked.target, asked.size);
    for (int i = 0; i < asked.count; i++) {
        ICMP_ECHO_REPLY reply = { 0 };
        DWORD since = GetTickCount();
        int status = ask(icmp, &asked, asked.ttl, &reply);
        if (status != IP_REQ_TIMED_OUT && status >= 0) received++;
        if (status == IP_SUCCESS) printf("Reply from %s: bytes=%d time%s%lums TTL=%d\n", from(&reply), asked.size, reply.RoundTripTime == 0 ? "<" : "=", reply.RoundTripTime == 0 ? 1 : reply.RoundTripTime, reply.Options.Ttl);
        else if (status == IP_REQ_TIMED_OUT) printf("Request timed out.\n");
        else if (status == IP_TTL_EXPIRED_TRANSIT) printf("Reply from %s: TTL expired in transit.\n", from(&reply));
        else if (status == IP_PACKET_TOO_BIG) printf(reply.Address == 0 ? "Packet needs to be fragmented but DF set.\n" : "Reply from %s: Packet needs to be fragmented but DF set.\n", from(&reply));
        else if (status == IP_DEST_NET_UNREACHABLE) printf("Reply from %s: Destination net unreachable.\n", from(&reply));
        else if (status >= 0 && reply.Address != 0) printf("Reply from %s: Destination host unreachable.\n", from(&reply));
        else printf("PING: transmit failed. General failure. \n");
        fflush(stdout);
        DWORD took = GetTickCount() - since;
        if (i + 1 < asked.count && took < 1000) Sleep(1000 - took);
    }
    printf("\nPing statistics for %s:\n    Packets: Sent = %d, Received = %d, Lost = %d (%d%% loss),\n", asked.target, asked.count, received,
           asked.count - received, 100 * (asked.count - received) / asked.count);
    return received > 0 ? 0 : 1;
}

static int tracert(int argc, char **argv)
{
    struct asked asked = arguments(argc, argv, 'h');
    HANDLE icmp = IcmpCreateFile();
    printf("\nTracing route to %s over a maximum of %d hops\n\n", asked.target, asked.ttl);
    for (int ttl = 1; ttl <= asked.ttl; ttl++) {
        ICMP_ECHO_REPLY reply = { 0 }, heard = { 0 };
        int last = IP_REQ_TIMED_OUT;
        printf("%3d ", ttl);
        for (int i = 0; i < 3; i++) {
            int status = ask(icmp, &asked, ttl, &reply);
            if (status == IP_REQ_TIMED_OUT) { printf("    *    "); continue; }
            heard = reply;
            last = status;
            if (reply.RoundTripTime == 0) printf("   <1 ms ");
            else printf("%5lu ms ", reply.RoundTripTime);
        }
        if (last == IP_REQ_TIMED_OUT) printf(" Request timed out.\n");
        else if (last < 0) { printf(" General failure.\n"); break; }
        else if (last == IP_SUCCESS || last == IP_TTL_EXPIRED_TRANSIT) printf(" %s \n", from(&heard));
        else { printf("\n  %s  reports: Destination host unreachable.\n", from(&heard)); break; }
        if (last == IP_SUCCESS) break;
    }
    printf("\nTrace complete.\n");
    return 0;
}

static void beside(char *path, const char *name)
{
    GetModuleFileNameA(NULL, path, MAX_PATH);
    strcpy(strrchr(path, '\\') + 1, name);
}

static int powershell(int argc, char **argv)
{
    char path[MAX_PATH], mode[32] = "empty";
    beside(path, "asked.txt");
    FILE *asked = fopen(path, "wb");
    for (int i = 1; asked != NULL && i < argc; i++) fprintf(asked, "%u %s\n", (unsigned)strlen(argv[i]), argv[i]);
    if (asked != NULL) fclose(asked);
    beside(path, "mode.txt");
    FILE *file = fopen(path, "rb");
    if (file != NULL) {
        if (fscanf(file, "%31s", mode) != 1) mode[0] = 0;
        fclose(file);
    }
    if (strcmp(mode, "slow") == 0) Sleep(60000);
    if (strcmp(mode, "denied") == 0) {
        fprintf(stderr, "This program is blocked by group policy. For more information, contact your system administrator.\n");
        return 1;
    }
    return 0;
}

int main(int argc, char **argv)
{
    WSADATA data;
    char path[MAX_PATH];
    WSAStartup(0x0202, &data);
    GetModuleFileNameA(NULL, path, MAX_PATH);
    const char *name = strrchr(path, '\\') + 1;
    if (_strnicmp(name, "ipconfig", 8) == 0) return ipconfig();
    if (_strnicmp(name, "route", 5) == 0) return route_print();
    if (_strnicmp(name, "arp", 3) == 0) return arp();
    if (_strnicmp(name, "netsh", 5) == 0) return netsh(argc, argv);
    if (_strnicmp(name, "ping", 4) == 0) return ping(argc, argv);
    if (_strnicmp(name, "tracert", 7) == 0) return tracert(argc, argv);
    return powershell(argc, argv);
}

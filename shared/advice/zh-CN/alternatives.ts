import type { AlternativeTexts } from '../../diagnosis/alternatives.ts';

const HOME = '您是否在家、使用手机热点或访客网络？请连接公司 VPN 后重新检测：如果一切正常，则没有故障。';

export const alternatives: AlternativeTexts = {
  'workstation.gateway-silent': {
    'route.private-link-down': '如果该网关下的其他电脑可以上网，说明网关正常、只是不响应 ping，故障在专线。',
  },
  'workstation.off-network': {
    'route.private-link-down': '请办公室的同事检测一次：如果那里的云电脑同样没有应答，则是专线中断。',
    'route.cloud-services-missing': '请办公室的同事检测一次：如果结果相同，则是公司网络缺少路由。',
    'route.cloud-services-unreachable': '请办公室的同事检测一次：如果结果相同，则问题在公司到云上的路径上。',
    'route.cloud-services-silent': '请办公室的同事检测一次：如果结果相同，则问题在公司到云上的路径上。',
  },
  'workstation.overlay-route': {
    'route.cloud-services-silent':
      '如果是公司自己的 VPN，可以跟踪路由来区分：如果 VPN 网关之后有路由器应答，说明 VPN 已把报文送达，故障在其后。',
  },
  'workstation.overlay-filter': {
    'route.cloud-services-unreachable': '暂时退出该软件后重新检测：若仍无应答，故障在途中，不在本机。',
  },
  'workstation.wrong-route': {
    'route.cloud-services-missing': '在没有该路由的电脑上检测：若同样无应答，则是公司网络缺少路由。',
  },
  'dns.forwarder-missing': {
    'dns.rebind-filtered':
      '向同一台 DNS 服务器查询 aliyuncs.com 的公网域名：若能得到应答，说明已转发，只是过滤了私网地址。',
  },
  'dns.rebind-filtered': {
    'dns.forwarder-missing': '查看该 DNS 服务器的日志：若从未向 VPC DNS 服务器转发过查询，则是缺少条件转发。',
  },
  'dns.stale-record': {
    'api.filtered': '再次查询 VPC DNS 服务器：若也返回公司 DNS 中的地址，说明地址正确，只是端口被过滤。',
  },
  'route.cloud-services-silent': {
    'route.cloud-services-missing':
      '查看最后一跳有应答的路由器的路由表：若没有指向云端的 100.64.0.0/10 路由，则是该处缺少路由。',
    'route.return-path': '在数据中心网关抓包：若查询已发往云端而没有任何回包，请在云端检查回程路由。',
    'dns.server-silent': '连接 API 地址的 443 端口：若有应答，说明该网段可达，只是 DNS 服务器无应答。',
  },
  'route.cloud-services-missing': {
    'workstation.off-network': HOME,
  },
  'route.cloud-services-unreachable': {
    'workstation.off-network': HOME,
    'route.cloud-services-silent': '通过路由跟踪判断：若专线上的路由器有应答，说明路径存在，是云服务无应答。',
    'route.private-link-down': '指定一台云电脑作为目标：若有应答，说明线路正常，只缺少该网段。',
    'dns.server-silent': '尝试连接 API 地址的 443 端口：若有应答，说明该网段可达，只是 DNS 服务器无应答。',
  },
  'route.office-network-missing': {
    'computer.all-unreachable': '在控制台启动一台云电脑后重新检测：若有应答，说明其他云电脑只是未开机。',
  },
  'route.private-link-down': {
    'route.cloud-services-missing':
      '对私网地址做一次路由跟踪（tracert）即可区分：如果经过公网地址的路由器，则是公司网络缺少路由。',
    'workstation.off-network': HOME,
    'route.return-path': '在数据中心网关抓包：若查询已发往云端而没有任何回包，则是缺少回程路由。',
  },
  'route.return-path': {
    'route.private-link-down': '查看线路状态：若专线或 BGP 中断，则没有报文能到达云端。',
  },
  'api.tls-silent': {
    'path.mtu-blackhole':
      '用 1472 字节、禁止分片的 ping 测试 API 地址：若只有小报文有应答，则是大报文在途中丢失。',
  },
  'computer.all-unreachable': {
    'route.office-network-missing':
      '在控制台启动一台云电脑后重新检测：若仍无应答，则是缺少到办公网络的路由。',
  },
};

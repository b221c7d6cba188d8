/** Clicks in the console in its own words, and what stands for values in the lines for devices. */

const ROUTER =
  '云企业网管理控制台 → 云企业网实例 → 目标实例 ID → 基本信息 > 转发路由器 → 目标地域的转发路由器实例 ID';

export const routeTable = `${ROUTER} → 路由表`;
export const privateZone = `${ROUTER} → PrivateZone`;
export const healthCheck = '云企业网管理控制台 → 健康检查 → 边界路由器所在地域';
export const officeNetworks = '无影云电脑企业版控制台 → 网络与存储 > 办公网络 → 选择地域 → 目标办公网络 ID';

export const fillRoute =
  '请将 NEXT-HOP 换成专线对端的地址，将 PORT 换成通往专线的接口；NUMBER 是“show”中该路由的编号。';
export const fillFilter =
  '请将 ACL 换成过滤该流量的访问控制列表，将 RULE 换成排在拒绝规则之前的空闲编号；LAN-PORT、CLOUD-PORT 是防火墙两侧的接口。在 FortiOS 上请将该策略移到拒绝策略之前。';
export const fillNetwork =
  '请将 AS 换成本端的 BGP 自治系统号，将 SUBNET MASK 换成终端所在的网段；路由表中必须存在掩码相同的该网段。';

/** Lines of a file count once its server has read it again. */
export const inFile = '以“#”开头的行是重新加载配置的命令；如需撤销文件中的行，请删除后重新加载。';

/** Phrases that the checks of the API share. */

export const vendor = '如果公司内部找不到原因，请向阿里云提交工单，并附上本报告。';

export const localAgent = '检查本机上会解密加密流量的安全软件和代理。';

export const exempt = '将 *.aliyuncs.com 和 100.64.0.0/10 加入 TLS 解密和网页过滤的例外。';

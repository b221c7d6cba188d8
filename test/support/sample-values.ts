/** Values that samples of several findings have. */
export const targets = ['100.100.2.136', '100.100.2.138'];
export const answer = {
  name: 'ecd-vpc.cn-hangzhou.aliyuncs.com',
  answers: ['8.8.4.4'],
  servers: ['192.168.1.53'],
  expected: ['100.100.45.10'],
};
export const dead = { targets, lastHop: '192.168.1.1', unreachableFrom: null, reported: false };
export const at = { target: '100.100.45.10:443', host: answer.name };

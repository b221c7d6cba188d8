/** A redactor of one report. */
import { createRedactor } from '../../../../shared/report/redact/index.ts';

/** redactor knows a host and two users by name. */
export const redactor = () =>
  createRedactor([
    { kind: 'host', value: 'finance-pc-07' },
    { kind: 'user', value: 'zhangsan' },
    { kind: 'user', value: '张三' },
  ]);

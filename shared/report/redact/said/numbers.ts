/** Numbers behind the word that says whose they are: telephones, employees, devices, papers. */
import type { Rule } from './rule.ts';

const NO = String.raw`(?:[ \t]?(?:number|no\.?|nr\.?|id|code|tag|号码|号|编号|代码))?`;
const IS = String.raw`[ \t]?(?:is|ist|是|为)?[ \t]?[:：#]?[ \t]?`;
const behind = (labels: string, value: string): RegExp =>
  new RegExp(String.raw`(?<=(?<![A-Za-z])(?:${labels})${NO}${IS})${value}`, 'gi');
/** A number, or letters with one. */
const CODE = String.raw`(?=[A-Z0-9-]{0,24}\d)[A-Z0-9][A-Z0-9-]{4,24}(?![A-Z0-9])`;

export const NUMBERS: readonly Rule[] = [
  [
    'serial',
    /(?<=(?<![A-Za-z])(?:S\/N|SN|[Ss]erial(?: number| no\.?)?|SERIAL|序列号)[ \t]?(?:is|是|为)?[:：#]?[ \t]?)(?=[A-Z0-9-]{0,24}\d)[A-Z0-9-]{6,24}(?![A-Za-z0-9])/g,
  ],
  ['serial', behind('IMEI|ICCID|IMSI|asset|service tag|资产|设备', CODE)],
  ['user', behind('employee|staff|personnel|Personal(?:nummer)?|Mitarbeiter(?:nummer)?|工号|员工', CODE)],
  ['name', behind('passport|护照|SSN|身份证|社会信用|信用|Ausweis|driving licen[cs]e', CODE)],
  ['name', /(?<=车牌号?[ \t]?(?:是|为)?[:：]?[ \t]?)[\u4e00-\u9fff][A-Z][·•. ]?[A-Z0-9]{5,6}/g],
  [
    'phone',
    /(?<=(?<![A-Za-z])(?:手机号?码?|电话号?码?|座机|分机号?|传真|tel|telefon|telephone|phone|mobil|mobile|mob|handy|fax|durchwahl|ext)\.?[ \t]?(?:is|是|为)?[ \t]?[:：]?[ \t]?)(?!\d{1,3}(?:\.\d{1,3}){3}(?![\d.])|\d{4}-\d\d-\d\d)[+(-]?\d[\d ()./-]{3,24}\d(?![\d.]\d|\d)/gi,
  ],
  [
    'phone',
    /(?<=(?<![A-Za-z])(?:分机号?|extension|ext\.|durchwahl)[ \t]?(?:is|ist|是|为)?[ \t]?[:：]?[ \t]?)-?\d{3,5}(?![\d.])/gi,
  ],
  [
    'phone',
    /(?<=(?:TeamViewer|AnyDesk|ToDesk|RustDesk|向日葵|Sunlogin)[^\d\r\n]{0,8})\d[\d ]{7,14}\d(?!\d)/gi,
  ],
  ['name', /(?<![A-Za-z0-9])[A-Z]{2}\d{2}[A-Z0-9]{4}\d{7}[A-Z0-9]{0,16}(?![A-Za-z0-9])/g],
  ['name', /(?<![\d.])-?\d{1,2}\.\d{4,8}°?[ \t]?[,;/][ \t]?-?\d{1,3}\.\d{4,8}(?![\d.])/g],
  ['phone', /(?<!\d|\d[.:-])1[3-9]\d\.\d{4}\.\d{4}(?!\d|[.:]\d)/g],
];

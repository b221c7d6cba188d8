/** The letters by which a console's code page is known: those that network tools print in the languages that use it. */

export interface CodePage {
  readonly name: string;
  /** ISO 639 languages, with the region where it decides. */
  readonly languages: readonly string[];
  readonly letters: ReadonlySet<string>;
  readonly script: 'ideographs' | 'own-letters' | 'latin';
}

function page(
  [name, languages]: readonly [string, string],
  letters: string,
  script: CodePage['script'],
): CodePage {
  return { name, languages: languages.split(' '), letters: new Set(letters), script };
}

const SIMPLIFIED =
  '配置以太网适配器无线局域连接特定的后缀描述物理地址已启用自动首选子网掩码默认网关服务器本地媒体断开状态主机名节点类型混合路由代理请求超时来自回复字节时间目标法访问传输失败一般故障常见数据包统计信息往返行程估计最短长平均毫秒丢失发送接收通过多个跃点跟踪到完成接口列表活动永久在链上是否隧道未知正具有获得租约过期唯一标识符客户端临标过期查找搜索列域位置有关排除的帮助行字符直接没有当前设置蓝牙';
const TRADITIONAL =
  '設定乙太網路卡介面無線區域連特定尾碼描述實體位址已啟用自動偏好選項子遮罩預設閘道伺服器媒體狀態中斷主機名稱節點類型混合由代理要求逾時回覆自元組間目的地法傳輸失敗一般封包統計資料遺失收到最小大平均值毫秒使用躍追蹤完成清單使中永久在上是否通未知的取得租用到期系結識別碼暫錯誤直接存取沒有當前';
const JAPANESE_KANJI =
  '構成接続固有説明物理有効自動設定優先取得期限既定応答送信受信損失時間統計最小最大平均秒宛先到達転中切一般失敗要求経路追跡完了終了認識状態切断無線不明一覧現在標準';
const KOREAN =
  '구성이더넷어댑터무선연결별접미사설명물리적주소사용자동기본서브마스크게트웨버미디상태끊김호스트이름노드유형혼합라우팅프록시요청간만료응답바이트시간대상수없습니다전송실패일반오류패킷통계보냄받음손실왕복밀리초최소최대평균추적완료인터페목록영구위임대시작날짜아니요예에대한알수없는터널로의까지홉을를가은는그리고데네워크값터널다함됨정';
const CYRILLIC = 'абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ';
const GREEK = 'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ';

/** In the order in which they are preferred where nothing decides between them. */
export const CODE_PAGES: readonly CodePage[] = [
  page(['cp936', 'zh-cn zh-sg zh-hans zh'], SIMPLIFIED, 'ideographs'),
  page(['cp950', 'zh-tw zh-hk zh-mo zh-hant'], TRADITIONAL, 'ideographs'),
  page(['cp949', 'ko'], KOREAN, 'ideographs'),
  page(['cp932', 'ja'], `${kana()}${JAPANESE_KANJI}`, 'ideographs'),
  page(['cp866', 'ru be bg uk'], CYRILLIC, 'own-letters'),
  page(['cp1251', 'ru be bg uk'], CYRILLIC, 'own-letters'),
  page(['cp737', 'el'], GREEK, 'own-letters'),
  page(['cp1253', 'el'], GREEK, 'own-letters'),
  page(['cp850', 'de fr es pt it nl sv da nb no fi en'], 'äöüßéèêëàâçîïôûùñóíáúìòãõåæø', 'latin'),
  page(['cp1252', 'de fr es pt it nl sv da nb no fi en'], 'äöüßéèêëàâçîïôûùñóíáúìòãõåæø', 'latin'),
  page(['cp852', 'pl cs sk hu sl hr ro'], 'ąćęłńóśźżáéíýčďěňřšťůúžäöüőűôľĺŕđăâîşţ', 'latin'),
  page(['cp1250', 'pl cs sk hu sl hr ro'], 'ąćęłńóśźżáéíýčďěňřšťůúžäöüőűôľĺŕđăâîşţ', 'latin'),
  page(['cp857', 'tr'], 'çğıöşüâîi̇', 'latin'),
  page(['cp1254', 'tr'], 'çğıöşüâîi̇', 'latin'),
];

function kana(): string {
  const range = (from: number, to: number): string =>
    String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
  return `${range(0x3041, 0x3093)}${range(0x30a1, 0x30f6)}ー`;
}

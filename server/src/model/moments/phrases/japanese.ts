/** The most common phrases of moments in Japanese. What denies them stands behind them, so it is looked for in the whole clause. */
import type { MomentKind } from '../../postmortem.ts';
import { type Phrases, trap } from './phrases.ts';

/** What did not happen, is to come, or holds for a part only. */
const UNLESS =
  'ません|ない|なかった|できず|せず|未(?:復旧|対応|確認|検知)|予定|見込み|失敗|一部|試み|検討|目標';

const SAYS: Readonly<Partial<Record<MomentKind, readonly RegExp[]>>> = {
  started: [
    /(?:エラー|障害|遅延|タイムアウト)(?:が|の)?(?:発生し始め|多発|急増|増加し始め)|(?:エラー|障害)(?:が)?発生(?=$|[。、：:]|した|しました)|(?:接続|アクセス|ログイン)できなくな/g,
  ],
  detected: [
    /アラート(?:が|を)?(?:発報|発火|発生|受信|検知)|アラートが?鳴|(?:異常|障害|エラー)(?:を)?(?:検知|検出)|(?:ユーザー|お?客様|顧客)(?:から|より)[^。、]{0,20}(?:報告|問い合わせ|連絡|申告)/g,
  ],
  acknowledged: [/アラート(?:を)?(?:確認|受領|認識)/g],
  declared: [/(?:インシデント|障害)(?:を)?宣言/g],
  'cause-found': [/原因(?:を|が|の)?(?:特定|判明)(?!に|中)/g],
  mitigated: [
    /(?:ロールバック|切り戻し)(?:を|が)?(?:実施|完了|実行)|(?:修正|修正版|暫定対応|回避策)(?:を|が)?(?:適用|リリース|デプロイ|実施|完了)/g,
  ],
  resolved: [
    /復旧(?:を確認|完了|が完了|しました|した)|(?:サービス|システム|機能)(?:が|を|の)?(?:完全)?復旧(?=$|[。、])|正常化|正常(?:に|な状態に)(?:戻|復帰)/g,
  ],
};

/** A first response: `調査を開始`. */
export const JAPANESE_RESPONSE: Phrases = disarmable([/(?:調査|対応)(?:を)?(?:開始|に着手)/g]);

export function japanese(kind: MomentKind): readonly Phrases[] {
  const says = SAYS[kind];
  return says ? [disarmable(says)] : [];
}

function disarmable(says: readonly RegExp[]): Phrases {
  return { says, unless: trap(UNLESS) };
}

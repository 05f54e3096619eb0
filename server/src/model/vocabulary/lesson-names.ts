/** How people name the lessons and their questions. Negative kinds stand before their positive twins: "didn't go well" contains "go well". */
import type { SectionKind } from '../postmortem.ts';
import { type SectionNames, whole } from './section-name.ts';

/** The questions of Lessons Learned. */
export const LESSON_KINDS: readonly SectionKind[] = [
  'went-well',
  'went-poorly',
  'lucky',
  'differently',
];

export const LESSON_NAMES: readonly SectionNames[] = [
  {
    kind: 'lucky',
    whole: whole(
      'luck|lucky|в чем (?:нам )?повезло|near miss(?:es)?|what could have been worse|mitigating luck',
    ),
    part: /\b(?:got|get|were|was|been) lucky\b|\blucky\b.*\?$|\bflaks\b|運が良|幸運|ラッキー|\bglück (?:gehabt|hatten)|hatten wir glück|\b(?:de la )?chance (?:avons|a-t-on)|eu de la chance|\bsuerte\b|\b(?:tivemos|com) sorte\b|\bsorte\b/u,
  },
  {
    kind: 'differently',
    whole: whole('what would have helped|what (?:we )?would change|if we could do it again'),
    part: /\bdo(?:ne)? (?:it |this |things )?differently\b|\bannerledes\b|anders machen|\bdifféremment\b|\bautrement\b|\bde (?:otra|forma|manera) (?:manera|forma|diferente|distinta)|\bdiferentemente\b|faríamos (?:de )?diferente|haríamos (?:de )?diferente|次回は|違うやり方/u,
  },
  {
    kind: 'went-poorly',
    whole: whole(
      'challenges|pain points|areas? (?:for|of|to) improve(?:ment)?|improvement areas?',
      'room for improvement|negatives?|failures|weaknesses|what i was wrong about',
      'what we got wrong|what hurt(?: us)?|improvements? identified|改善点|課題|問題点|反省点|the bad',
      'bad|opportunities for improvement|lo que falló|qué falló|o que falhou|ce qui a échoué',
      '改善が必要な(?:こと|点)|改善すべき(?:こと|点)',
    ),
    part: /^(?:what|things?|where|stuff|areas?)\b.*\b(?:did ?n[o']?t|did not|does ?n't|does not|not) (?:go|work|help|get|perform)\b|\b(?:went|gone|going|go) (?:\w+ ){0,2}(?:wrong|poorly|bad|badly|worse)\b(?! and (?:why|how)\b)|\b(?:could|can|should|might) (?:we )?(?:have |be |'ve )?(?:\w+ ){0,3}(?:better|improved?)\b(?!.*\blearn)|\bneeds? improvement\b|gikk (?:dårlig|galt|mindre bra|ikke)|うまくいかなかった|悪かった|良くなかった|(?:schlecht|schief|nicht (?:so )?gut|falsch) (?:gelaufen|gegangen|lief|ging)|lief (?:schlecht|schief|nicht)|(?:lief|ging) .*(?:schief|schlecht|nicht)|mal (?:passé|fonctionné|marché)|pas (?:bien )?(?:fonctionné|marché)|moins bien|(?:salió|fue|anduvo|hicimos) mal|no (?:salió|funcionó|fue)|(?:deu|correu|foi) (?:errado|mal)|não (?:funcionou|correu|deu|foi)/u,
  },
  {
    kind: 'went-well',
    whole: whole(
      'what (?:worked|helped)|what worked (?:out )?well|success(?:es)?|positives?|wins',
      'strengths|what we did (?:right|well)|mitigators|good|the good',
      'lo que funcionó|qué funcionó|o que funcionou|ce qui a (?:bien )?(?:fonctionné|marché)',
    ),
    part: /\b(?:went|gone|going|go|did) (?:\w+ ){0,2}(?:well|right|good|great|smoothly)\b|\bwork(?:ed|s)? well\b|\bgikk (?:bra|godt)\b|うまくいった|良かった|上手くいった|gut (?:gelaufen|gegangen|lief|ging)|lief (?:\w+ )?gut|bien (?:passé|fonctionné|marché)|(?:salió|fue|funcionó|hicimos) bien|(?:deu certo|correu bem|foi bem|funcionou bem)/u,
  },
  {
    kind: 'lessons',
    whole: whole(
      'lessons?|learnings?|(?:key )?takeaways?|(?:key )?insights?|reflections?',
      "retrospective|retro|conclusions?|opportunities|how(?:'d| did) we do",
      'post[- ]incident (?:review|analysis)|lærdom(?:mer)?|læring(?:spunkter)?|教訓|学び|学んだこと',
      '得られた教訓|振り返り|経験教訓|erkenntnisse|lehren|fazit|leçons(?: apprises)?|enseignements',
      "apprentissages|retour d'expérience|aprendizajes|conclusiones|aprendizados|conclusão",
      'conclusões',
    ),
    part: /^(?:\w+ )?lessons?\b|\blessons? learn(?:ed|t)\b|\blearnings\b|\b(?:did|have|can|do|could|should) (?:we|i|you) learn|\b(?:we|i)(?:'ve| have)? (?:learned|learnt)\b|^key takeaways?\b|hva (?:har )?(?:vi )?lærte?\b|教訓|was (?:haben )?wir gelernt|lecciones|lições|leçons/u,
  },
];

/** Moments that no metric needs: when the fault came in, the declaration, what was thought and found, and what was written afterwards. */
import type { MomentKind } from '../../postmortem.ts';
import { LATER, NOT, type Phrases } from './phrases.ts';

type Others = Exclude<
  MomentKind,
  'started' | 'detected' | 'acknowledged' | 'mitigated' | 'resolved'
>;

export const OTHERS: Readonly<Record<Others, Phrases>> = {
  introduced: {
    says: [
      /\b(?:bug|fault|defect|regression|vulnerability|error|misconfiguration|problem)\b[^,]{0,30}\b(?:is|was|were|gets?|got) (?:first )?introduced\b/gi,
      /\bintroduc(?:ed|es|ing) (?:the|a) (?:bug|fault|defect|regression|vulnerability|latent)\b/gi,
    ],
    unless: new RegExp(String.raw`${NOT}|\b(?:before|when|that|which)\b`, 'i'),
  },
  declared: {
    says: [
      /\bincident\b (?:is |was |has been |officially |formally |then )*(?:declared|opened|raised|initiated|created)\b(?! (?:as )?(?:over|resolved|closed|mitigated))/gi,
      /\b(?:declar(?:es?|ed|ing)|initiat(?:es|ed)|rais(?:es|ed)|opens|opened|calls|called) (?:an? |the |this )?(?:major |critical |formal |official |new |sev\S* |p\d )*incident\b(?! (?:as )?(?:over|resolved|closed|mitigated))/gi,
      /\b(?:declared|declares|raised|escalated|upgraded) (?:as |to |at |a |an )*(?:sev|p)-?\d\b/gi,
      /\b(?:sev|p)-?\d (?:is |was |incident )?(?:declared|raised)\b/gi,
      /\bwar ?room\b[^\n]{0,20}\b(?:opened|opens|created|started|set up|spun up)\b|\b(?:opened|opens|created|started) (?:a |the )?war ?room\b/gi,
      /\bincident\b (?:is |was |has been )?(?:announced|posted)\b|\b(?:calls?|called) an incident\b|\b(?:announc(?:es|ed)|post(?:s|ed)) (?:an? |the )?incident\b|\bincident[- ]channel\b[^\n]{0,20}\b(?:opened|created)\b/gi,
    ],
    unless: new RegExp(String.raw`${NOT}|\b(?:resolved|over|closed|successfully)\b`, 'i'),
  },
  hypothesis: {
    says: [
      /\b(?:hypothes[ie]s(?:es|ed)?|hypothesi[sz]ed?|initial theory|working theory|possible (?:root )?cause)\b/gi,
      /\bsuspect(?:s|ed|ing)?\b/gi,
    ],
    unless: new RegExp(String.raw`${NOT}|\b(?:confirmed|ruled out|disproved)\b`, 'i'),
  },
  'cause-found': {
    says: [
      /\b(?:root )?cause\b (?:of \w+(?: \w+){0,3} )?(?:is |was |has been |now )?(?:identified|found|confirmed|determined|detected|discovered|established|located|pinpointed|traced|understood)\b/gi,
      /\b(?:identif(?:y|ies|ied)|find|finds|found|determine[sd]?|discover(?:s|ed)?|confirm(?:s|ed)?|pinpoint(?:s|ed)?|locate[sd]?|established) (?:the |a |what |our )?(?:likely |actual |real )?(?:root )?(?:cause|culprit|reason for the)\b/gi,
      /\b(?:identified|confirmed|found|determined) (?:as|to be) (?:the |a )?(?:root )?(?:cause|culprit)\b/gi,
    ],
    unless: new RegExp(
      String.raw`${NOT}|\b(?:possible|potential|searching|looking for|attempts?|try(?:ing)?)\b`,
      'i',
    ),
  },
  'all-clear': {
    says: [
      /\ball[- ]clear\b/gi,
      /\b(?:status page|statuspage|stakeholders?|customers?|users|subscribers)\b[^\n]{0,40}?\b(?:notified|informed|told|updated|set|marked)\b[^\n]{0,40}?\b(?:resol(?:ved|ution)|restored|recovery|recovered|over|fixed|normal)\b/gi,
      /\b(?:incident|status) (?:is |was |has been )?closed\b/gi,
      /\bstood down\b|\bstand(?:s|ing)? down\b/gi,
    ],
    unless: new RegExp(String.raw`${NOT}|${LATER}|\bbefore\b`, 'i'),
  },
  documented: {
    says: [
      /\b(?:post-?mortem|incident report|retrospective|incident review)\b[^\n]{0,30}?\b(?:creat(?:ed|ion)|started|starts|written|published|drafted|opened|begun|shared|filed|doc(?:ument)? created)\b/gi,
      /\b(?:creat(?:e|es|ed)|start(?:s|ed)?|began|begins?|begin|wrote|writes?|publish(?:es|ed)?|draft(?:s|ed|ing)?|open(?:s|ed)?|shared?) (?:\w+ ){0,3}(?:post-?mortem|incident report|retrospective)\b/gi,
    ],
    unless: new RegExp(NOT, 'i'),
  },
};

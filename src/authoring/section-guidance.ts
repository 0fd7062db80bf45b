/** What an author is to write under each heading, by its title. */
export const SECTION_GUIDANCE: Readonly<Record<string, string>> = {
  'What belongs here':
    'The mechanism that the threats of this family share, and how to tell that a threat belongs.',
  'What does not': 'The neighbouring families, and where the line runs.',
  'How it works': 'What happens, step by step, for an intelligent reader from another field.',
  'Why interaction matters': 'What is lost or smaller when the agents do not interact.',
  'What is known': 'Results, each with its conditions and its finding: [@key#f1] before the full stop.',
  'What is not known': 'What nobody has shown yet, and which open problems ask about it.',
  'Not to be confused with':
    'Neighbours a reader might take for this one, and what sets them apart. Optional.',
  'The tension': 'Why more of one good means less of the other.',
  'What moves it': 'What a designer can turn, and what each turn does.',
  'What has been measured': 'Figures with their conditions and findings; say so where there are none.',
  'The problem': 'The question and why somebody should want it answered.',
  'Why it is open': 'What stands in the way of an answer.',
  'First steps': 'What could be tried next, as a list.',
  'What it costs': 'Usefulness, money, time, privacy: what one gives up for it.',
  'Where it fails': 'Attacks and conditions against which it does not help, and what it opens.',
  'Set-up': 'Who and what took part, and under which conditions.',
  'What happened': 'What was done and what came of it, with findings.',
  'What it shows': 'What follows for the threats and defences it is joined to.',
  'What it does not show': 'Where conclusions from it would go too far.',
  'What it is': 'What is measured, of what, and in which environment.',
  'How it scores': 'The metrics, and what a good score means.',
  'Known flaws': 'What a score does not tell.',
  'What it brings': 'The concepts and results the field contributes.',
  'What waits for it': 'The problems that need it.',
};

import { citationAfterStop } from './evidence/citation-after-stop.ts';
import { figureWithoutSource } from './evidence/figure-without-source.ts';
import { measurementValue } from './evidence/measurement-value.ts';
import { oneReading } from './evidence/one-reading.ts';
import { unknownCitation } from './evidence/unknown-citation.ts';
import { unknownFinding } from './evidence/unknown-finding.ts';
import { draftLinks } from './identity/draft-links.ts';
import { duplicateId } from './identity/duplicate-id.ts';
import { frozenText } from './identity/frozen-text.ts';
import { noTwoFindingsOneId } from './identity/no-two-findings-one-id.ts';
import { releaseLedger } from './identity/release-ledger.ts';
import { releasedFile } from './identity/released-file.ts';
import { retiredFields } from './identity/retired-fields.ts';
import { editionName } from './mappings/edition-name.ts';
import { gist } from './mappings/gist.ts';
import { itemName } from './mappings/item-name.ts';
import { mappedTwice } from './mappings/mapped-twice.ts';
import { retiredItem } from './mappings/retired-item.ts';
import { review } from './mappings/review.ts';
import { unknownItem } from './mappings/unknown-item.ts';
import { byteOrderMark } from './prose/byte-order-mark.ts';
import { deadEntryLink } from './prose/dead-entry-link.ts';
import { emptySection } from './prose/empty-section.ts';
import { headingLevel } from './prose/heading-level.ts';
import { inlineFieldSyntax } from './prose/inline-field-syntax.ts';
import { leadText } from './prose/lead-text.ts';
import { lineEnds } from './prose/line-ends.ts';
import { placeholder } from './prose/placeholder.ts';
import { plainSummary } from './prose/plain-summary.ts';
import { proseDepth } from './prose/prose-depth.ts';
import { refusedNode } from './prose/refused-node.ts';
import { typographicQuotes } from './prose/typographic-quotes.ts';
import { unknownEntryLink } from './prose/unknown-entry-link.ts';
import { wrongSections } from './prose/wrong-sections.ts';
import { cycle } from './relations/cycle.ts';
import { deadTarget } from './relations/dead-target.ts';
import { declaredTwice } from './relations/declared-twice.ts';
import { orphan } from './relations/orphan.ts';
import { relationFields } from './relations/relation-fields.ts';
import { resultWithoutSource } from './relations/result-without-source.ts';
import { selfRelation } from './relations/self-relation.ts';
import { thinRationale } from './relations/thin-rationale.ts';
import { unknownTarget } from './relations/unknown-target.ts';
import { wrongEnds } from './relations/wrong-ends.ts';
import type { Rule } from './rule.ts';
import { appliesWhenFeatures } from './taxonomy/applies-when-features.ts';
import { disciplineExists } from './taxonomy/discipline-exists.ts';
import { facetValueTwice } from './taxonomy/facet-value-twice.ts';
import { familyExists } from './taxonomy/family-exists.ts';
import { featureUnused } from './taxonomy/feature-unused.ts';
import { scope } from './taxonomy/scope.ts';
import { seeAlsoExists } from './taxonomy/see-also-exists.ts';
import { specialisationFamily } from './taxonomy/specialisation-family.ts';
import { tradeOffPoles } from './taxonomy/trade-off-poles.ts';

/** Every rule, ordered by code; a test holds that the list is whole. */
export const RULES: readonly Rule[] = [
  retiredFields,
  noTwoFindingsOneId,
  wrongSections,
  headingLevel,
  emptySection,
  refusedNode,
  proseDepth,
  inlineFieldSyntax,
  plainSummary,
  leadText,
  citationAfterStop,
  byteOrderMark,
  lineEnds,
  typographicQuotes,
  placeholder,
  thinRationale,
  scope,
  facetValueTwice,
  appliesWhenFeatures,
  tradeOffPoles,
  mappedTwice,
  editionName,
  duplicateId,
  releaseLedger,
  draftLinks,
  frozenText,
  releasedFile,
  unknownEntryLink,
  deadEntryLink,
  unknownCitation,
  unknownFinding,
  oneReading,
  figureWithoutSource,
  measurementValue,
  unknownTarget,
  selfRelation,
  deadTarget,
  wrongEnds,
  declaredTwice,
  relationFields,
  resultWithoutSource,
  cycle,
  orphan,
  familyExists,
  specialisationFamily,
  featureUnused,
  disciplineExists,
  seeAlsoExists,
  unknownItem,
  itemName,
  retiredItem,
  gist,
  review,
];

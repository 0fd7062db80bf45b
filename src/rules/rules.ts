import { citationAfterStop } from './evidence/citation-after-stop.ts';
import { figureWithoutSource } from './evidence/figure-without-source.ts';
import { measurementValue } from './evidence/measurement-value.ts';
import { oneReading } from './evidence/one-reading.ts';
import { unknownCitation } from './evidence/unknown-citation.ts';
import { draftLinks } from './identity/draft-links.ts';
import { duplicateId } from './identity/duplicate-id.ts';
import { noTwoFindingsOneId } from './identity/no-two-findings-one-id.ts';
import { releaseLedger } from './identity/release-ledger.ts';
import { retiredFields } from './identity/retired-fields.ts';
import { editionName } from './mappings/edition-name.ts';
import { gist } from './mappings/gist.ts';
import { itemName } from './mappings/item-name.ts';
import { mappedTwice } from './mappings/mapped-twice.ts';
import { retiredItem } from './mappings/retired-item.ts';
import { review } from './mappings/review.ts';
import { unknownItem } from './mappings/unknown-item.ts';
import { deadEntryLink } from './prose/dead-entry-link.ts';
import { emptySection } from './prose/empty-section.ts';
import { fieldSyntax } from './prose/field-syntax.ts';
import { plainSummary } from './prose/plain-summary.ts';
import { proseDepth } from './prose/prose-depth.ts';
import { refusedNode } from './prose/refused-node.ts';
import { sectionHeadings } from './prose/section-headings.ts';
import { unknownEntryLink } from './prose/unknown-entry-link.ts';
import { cycle } from './relations/cycle.ts';
import { deadTarget } from './relations/dead-target.ts';
import { declaredTwice } from './relations/declared-twice.ts';
import { orphan } from './relations/orphan.ts';
import { relationFields } from './relations/relation-fields.ts';
import { resultWithoutSource } from './relations/result-without-source.ts';
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

/** Every rule; a test holds that the list is whole. */
export const RULES: readonly Rule[] = [
  citationAfterStop,
  figureWithoutSource,
  measurementValue,
  oneReading,
  unknownCitation,
  draftLinks,
  duplicateId,
  noTwoFindingsOneId,
  releaseLedger,
  retiredFields,
  editionName,
  gist,
  itemName,
  mappedTwice,
  retiredItem,
  review,
  unknownItem,
  deadEntryLink,
  emptySection,
  fieldSyntax,
  plainSummary,
  proseDepth,
  refusedNode,
  sectionHeadings,
  unknownEntryLink,
  cycle,
  deadTarget,
  declaredTwice,
  orphan,
  relationFields,
  resultWithoutSource,
  thinRationale,
  unknownTarget,
  wrongEnds,
  appliesWhenFeatures,
  disciplineExists,
  facetValueTwice,
  familyExists,
  featureUnused,
  scope,
  seeAlsoExists,
  specialisationFamily,
  tradeOffPoles,
];

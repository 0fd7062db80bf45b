// Generated from schemas/ by `npm run generate`. Do not edit by hand.

/**
 * A column of the matrix: threats that share a mechanism.
 */
export type Family = (Entry & {
/**
 * Where the source paper has this family; left out when the family is ours.
 * 
 * Items: The paper names this family.
 */
"source-paper"?: {
/**
 * The version of the source paper.
 */
version: ("v1" | "v2")
/**
 * The name the paper uses.
 */
name: string
/**
 * One finding of one reference, as in motwani2024secret#f1.
 */
reference: string
}[]
})
/**
 * A way in which interaction creates or enlarges harm.
 */
export type Threat = (Entry & {
/**
 * The family of the threat, by the first that fits of mechanism, target, propagated content, place.
 */
family: string
/**
 * Other families in which a reader would look for it.
 * 
 * Items: The identifier of a family, as in MASEC-F0001.
 */
"also-in"?: string[]
/**
 * How the threat is classified; the coding is ours unless a value says otherwise.
 */
facets: {
/**
 * Whether the threat exists only through interaction (emergent) or is enlarged by it (amplified).
 */
origin: (("emergent" | "amplified") | {
/**
 * A value of the list "origin".
 */
value: ("emergent" | "amplified")
/**
 * Why this value was chosen.
 */
why: string
/**
 * Who says so: `ours` for our own judgement, or a finding, as in motwani2024secret#f1.
 */
by: string
})
/**
 * Whether the parties interact directly or through a shared environment.
 * 
 * Items: A value of the list, or a value with the reason for it and who gives it.
 */
channel: (("direct" | "shared-environment") | {
/**
 * A value of the list "channel".
 */
value: ("direct" | "shared-environment")
/**
 * Why this value was chosen.
 */
why: string
/**
 * Who says so: `ours` for our own judgement, or a finding, as in motwani2024secret#f1.
 */
by: string
})[]
/**
 * Who interacts.
 * 
 * Items: A value of the list, or a value with the reason for it and who gives it.
 */
parties: (("agent" | "human" | "institution") | {
/**
 * A value of the list "parties".
 */
value: ("agent" | "human" | "institution")
/**
 * Why this value was chosen.
 */
why: string
/**
 * Who says so: `ours` for our own judgement, or a finding, as in motwani2024secret#f1.
 */
by: string
})[]
/**
 * How authority over the system is spread.
 * 
 * Items: A value of the list, or a value with the reason for it and who gives it.
 */
setting: (("centralised" | "distributed" | "decentralised") | {
/**
 * A value of the list "setting".
 */
value: ("centralised" | "distributed" | "decentralised")
/**
 * Why this value was chosen.
 */
why: string
/**
 * Who says so: `ours` for our own judgement, or a finding, as in motwani2024secret#f1.
 */
by: string
})[]
/**
 * What drives the harmful behaviour.
 * 
 * Items: A value of the list, or a value with the reason for it and who gives it.
 */
intent: (("adversarial" | "misaligned" | "strategic" | "accidental") | {
/**
 * A value of the list "intent".
 */
value: ("adversarial" | "misaligned" | "strategic" | "accidental")
/**
 * Why this value was chosen.
 */
why: string
/**
 * Who says so: `ours` for our own judgement, or a finding, as in motwani2024secret#f1.
 */
by: string
})[]
/**
 * Where the attacker stands.
 * 
 * Items: A value of the list, or a value with the reason for it and who gives it.
 */
"attacker-position": (("outside" | "participant" | "component" | "orchestrator" | "overseer" | "environment" | "none") | {
/**
 * A value of the list "attacker-position".
 */
value: ("outside" | "participant" | "component" | "orchestrator" | "overseer" | "environment" | "none")
/**
 * Why this value was chosen.
 */
why: string
/**
 * Who says so: `ours` for our own judgement, or a finding, as in motwani2024secret#f1.
 */
by: string
})[]
/**
 * What is attacked.
 * 
 * Items: A value of the list, or a value with the reason for it and who gives it.
 */
target: (("agent" | "channel" | "store" | "overseer" | "human" | "institution" | "collective") | {
/**
 * A value of the list "target".
 */
value: ("agent" | "channel" | "store" | "overseer" | "human" | "institution" | "collective")
/**
 * Why this value was chosen.
 */
why: string
/**
 * Who says so: `ours` for our own judgement, or a finding, as in motwani2024secret#f1.
 */
by: string
})[]
/**
 * How many parties it takes.
 * 
 * Items: A value of the list, or a value with the reason for it and who gives it.
 */
scale: (("dyad" | "group" | "network" | "society") | {
/**
 * A value of the list "scale".
 */
value: ("dyad" | "group" | "network" | "society")
/**
 * Why this value was chosen.
 */
why: string
/**
 * Who says so: `ours` for our own judgement, or a finding, as in motwani2024secret#f1.
 */
by: string
})[]
/**
 * When in the life of the system it strikes.
 * 
 * Items: A value of the list, or a value with the reason for it and who gives it.
 */
stage: (("design" | "training" | "integration" | "operation" | "retirement") | {
/**
 * A value of the list "stage".
 */
value: ("design" | "training" | "integration" | "operation" | "retirement")
/**
 * Why this value was chosen.
 */
why: string
/**
 * Who says so: `ours` for our own judgement, or a finding, as in motwani2024secret#f1.
 */
by: string
})[]
/**
 * Which property is harmed.
 * 
 * Items: A value of the list, or a value with the reason for it and who gives it.
 */
"harms-to": (("confidentiality" | "integrity" | "availability" | "privacy" | "accountability" | "oversight" | "authenticity" | "fairness" | "safety") | {
/**
 * A value of the list "harms-to".
 */
value: ("confidentiality" | "integrity" | "availability" | "privacy" | "accountability" | "oversight" | "authenticity" | "fairness" | "safety")
/**
 * Why this value was chosen.
 */
why: string
/**
 * Who says so: `ours` for our own judgement, or a finding, as in motwani2024secret#f1.
 */
by: string
})[]
/**
 * Protocols in which it has been studied.
 * 
 * Items: A value of the list, or a value with the reason for it and who gives it.
 */
protocols?: (("mcp" | "a2a" | "acp" | "anp" | "ap2" | "natural-language" | "custom-api") | {
/**
 * A value of the list "protocols".
 */
value: ("mcp" | "a2a" | "acp" | "anp" | "ap2" | "natural-language" | "custom-api")
/**
 * Why this value was chosen.
 */
why: string
/**
 * Who says so: `ours` for our own judgement, or a finding, as in motwani2024secret#f1.
 */
by: string
})[]
/**
 * The disciplines that study it.
 * 
 * Items: A name in lower-case letters, digits and hyphens.
 */
disciplines?: string[]
}
/**
 * Conditions under which a system is exposed; one of them is enough.
 * 
 * Items: One condition on one element of the system.
 */
"applies-when": {
/**
 * The element the condition is about.
 */
on: ("agent" | "channel" | "store" | "overseer" | "system")
/**
 * Features that must all be present.
 * 
 * Items: A value of the list "feature".
 */
all?: ("persistent-memory" | "tool-use" | "delegates" | "accepts-delegation" | "physical-actuator" | "self-modifying" | "direct" | "broadcast" | "free-form" | "structured" | "cross-owner" | "encrypted" | "monitored" | "shared" | "writable-by-untrusted" | "unversioned" | "same-model-family" | "model-based" | "human" | "sole" | "several-owners" | "market" | "consensus" | "orchestrator" | "peer-mesh" | "many-agents" | "open-membership")[]
/**
 * Features of which at least one must be present.
 * 
 * Items: A value of the list "feature".
 */
any?: ("persistent-memory" | "tool-use" | "delegates" | "accepts-delegation" | "physical-actuator" | "self-modifying" | "direct" | "broadcast" | "free-form" | "structured" | "cross-owner" | "encrypted" | "monitored" | "shared" | "writable-by-untrusted" | "unversioned" | "same-model-family" | "model-based" | "human" | "sole" | "several-owners" | "market" | "consensus" | "orchestrator" | "peer-mesh" | "many-agents" | "open-membership")[]
/**
 * Features that lift the condition.
 * 
 * Items: A value of the list "feature".
 */
unless?: ("persistent-memory" | "tool-use" | "delegates" | "accepts-delegation" | "physical-actuator" | "self-modifying" | "direct" | "broadcast" | "free-form" | "structured" | "cross-owner" | "encrypted" | "monitored" | "shared" | "writable-by-untrusted" | "unversioned" | "same-model-family" | "model-based" | "human" | "sole" | "several-owners" | "market" | "consensus" | "orchestrator" | "peer-mesh" | "many-agents" | "open-membership")[]
/**
 * Why a system with these features is exposed.
 */
why: string
}[]
})
/**
 * Two goods that pull against each other, and what moves a system between them.
 */
export type TradeOff = (Entry & {
/**
 * Whether security stands against utility, against security, or both.
 */
class: ("security-utility" | "security-security" | "both")
/**
 * The two goods.
 * 
 * Items: One pole.
 */
poles: {
/**
 * A name in lower-case letters, digits and hyphens.
 */
key: string
/**
 * The good that lies at this pole, in one sentence.
 */
good: string
}[]
/**
 * What moves a system between the poles, other than a defence.
 * 
 * Items: A lever.
 */
levers: string[]
/**
 * Measured points, each among the values of the finding it cites.
 * 
 * Items: One point.
 */
measurements?: {
/**
 * A name in lower-case letters, digits and hyphens.
 */
pole: string
/**
 * What was measured.
 */
measure: string
/**
 * The figure.
 */
value: number
/**
 * The unit of the figure.
 */
unit: string
/**
 * Under which condition.
 */
condition: string
/**
 * One finding of one reference, as in motwani2024secret#f1.
 */
finding: string
}[]
})
/**
 * A question nobody can answer yet, and what would count as an answer.
 */
export type OpenProblem = (Entry & {
/**
 * The question in one sentence.
 */
question: string
/**
 * What would count as an answer.
 */
"would-count-as-answer": string
/**
 * The disciplines it needs.
 * 
 * Items: A name in lower-case letters, digits and hyphens.
 */
disciplines: string[]
})
/**
 * A measure, what it does to which threat, and what it costs.
 */
export type Defence = (Entry & {
/**
 * The element on which the defence acts.
 * 
 * Items: A value of the list "acts-on".
 */
"acts-on": ("agent" | "channel" | "store" | "overseer" | "environment" | "institution")[]
/**
 * What the defence costs, in one or two sentences.
 */
cost: string
})
/**
 * One documented experiment or incident.
 */
export type CaseStudy = (Entry & {
/**
 * What kind of case it is.
 */
type: ("incident" | "red-team" | "experiment" | "simulation")
/**
 * When it happened or was first published.
 */
date: (string | number)
/**
 * What was studied.
 */
system: string
/**
 * What came of it, in one cited sentence.
 */
outcome: string
/**
 * Identifiers of the case in other lists.
 * 
 * Items: An identifier elsewhere.
 */
"external-ids"?: {
/**
 * The list the identifier belongs to.
 */
scheme: ("arxiv" | "cve" | "aiid" | "avid" | "atlas")
/**
 * The identifier.
 */
id: string
}[]
/**
 * What happened, in order, each step tied to a threat.
 * 
 * Items: One step.
 */
steps?: {
/**
 * The threat the step shows.
 */
threat: string
/**
 * What was done.
 */
what: string
}[]
})
/**
 * A test bed or data set.
 */
export type Benchmark = (Entry & {
/**
 * What it measures, in one sentence.
 */
measures: string
/**
 * The metrics it reports.
 * 
 * Items: A metric.
 */
metrics: string[]
/**
 * Where it is published.
 */
url: string
/**
 * The licence of its code or data.
 */
licence?: string
})

export interface Authored {
family?: Family
threat?: Threat
"trade-off"?: TradeOff
"open-problem"?: OpenProblem
defence?: Defence
"case-study"?: CaseStudy
benchmark?: Benchmark
discipline?: Discipline
term?: Term
reference?: Reference
framework?: Framework
reviewed?: ReviewOfAFramework
vocabulary?: Vocabulary
features?: Features
"relation-types"?: RelationTypes
site?: Site
release?: Release
}
/**
 * What every numbered entry has.
 */
export interface Entry {
/**
 * The name of the entry, as a heading: sentence case, no full stop.
 */
title: string
/**
 * One or two plain sentences, at most 240 characters, without figures, citations or mark-up.
 */
summary: string
/**
 * Where the entry is in its life.
 */
status: ("draft" | "published" | "deprecated" | "moved" | "split" | "merged")
/**
 * The day the entry was added.
 */
added: string
/**
 * Other names under which readers look for it.
 * 
 * Items: Another name.
 */
aliases?: string[]
/**
 * Links to other entries that are declared in this file.
 */
relations?: Relation[]
/**
 * Items of external frameworks that concern the same thing.
 */
"maps-to"?: Mapping[]
/**
 * Rival positions on this entry, each with those who hold it.
 * 
 * Items: One position.
 */
disputed?: {
/**
 * The position in one sentence.
 */
position: string
/**
 * Findings that hold it.
 * 
 * Items: One finding of one reference, as in motwani2024secret#f1.
 */
"held-by": string[]
}[]
/**
 * Who wrote the entry, and is credited where it is cited; `Family, Given` for a person.
 * 
 * Items: A name: `Family, Given` for a person, anything else as it should be printed.
 */
contributors?: string[]
/**
 * What became of an entry that is no longer in use.
 */
retired?: {
/**
 * The day it was retired.
 */
on: string
/**
 * The release that retired it; may be left out, the releases know.
 */
release?: string
/**
 * Why, in one or two sentences.
 */
reason: string
/**
 * The entries that take its place.
 * 
 * Items: The permanent identifier of an entry, always written in full, as in MASEC-T0001.
 */
to?: string[]
}
}
/**
 * One typed link to another entry, declared in one of its two ends only.
 */
export interface Relation {
/**
 * The kind of relation, by its label or its inverse label.
 */
type: ("specialises" | "generalises" | "enables" | "enabled-by" | "amplifies" | "amplified-by" | "differs-from" | "mitigates" | "mitigated-by" | "evades" | "evaded-by" | "exposes" | "exposed-by" | "moves-along" | "moved-along-by" | "requires" | "required-by" | "complements" | "conflicts-with" | "bears-on" | "borne-on-by" | "asks-about" | "asked-about-by" | "depends-on" | "depended-on-by" | "demonstrates" | "demonstrated-by" | "tests" | "tested-by" | "measures" | "measured-by" | "evaluates" | "evaluated-by")
/**
 * The entry at the other end.
 */
target: string
/**
 * One sentence that says why the relation holds, not a paraphrase of its type. Ids and citations are allowed.
 */
rationale: string
/**
 * The findings that carry the relation.
 * 
 * Items: One finding of one reference, as in motwani2024secret#f1.
 */
references?: string[]
/**
 * What the defence does to the threat.
 */
effect?: ("prevents" | "detects" | "contains" | "deters" | "recovers")
/**
 * What is known of it: supported, partial, refuted or untested.
 */
result?: ("supported" | "partial" | "refuted" | "untested")
/**
 * The key of the pole toward which the defence moves a system.
 */
toward?: string
/**
 * Under which conditions the result was obtained.
 */
conditions?: string
}
/**
 * One item of an external framework and how it relates to this entry.
 */
export interface Mapping {
/**
 * The framework, by the name of its folder in content/frameworks.
 */
framework: string
/**
 * The edition the mapping was checked against, by its file name.
 */
edition: string
/**
 * The identifier of the item in that edition.
 */
id: string
/**
 * The name of the item, exactly as that edition has it.
 */
name: string
/**
 * How their item relates to our entry; `broad` means theirs is the broader.
 */
match: ("exact" | "close" | "broad" | "narrow" | "related")
/**
 * One sentence that says why.
 */
rationale: string
/**
 * How sure we are of the mapping.
 */
confidence: ("firm" | "weak" | "disputed")
}
/**
 * A field that the research agenda bridges.
 */
export interface Discipline {
/**
 * The name of the entry, as a heading: sentence case, no full stop.
 */
title: string
/**
 * One or two plain sentences, at most 240 characters, without figures, citations or mark-up.
 */
summary: string
/**
 * Where the entry is in its life.
 */
status: ("draft" | "published" | "deprecated" | "moved" | "split" | "merged")
/**
 * The day the entry was added.
 */
added: string
/**
 * Other names under which readers look for it.
 * 
 * Items: Another name.
 */
aliases?: string[]
}
/**
 * A word of the glossary.
 */
export interface Term {
/**
 * The name of the entry, as a heading: sentence case, no full stop.
 */
title: string
/**
 * One or two plain sentences, at most 240 characters, without figures, citations or mark-up.
 */
summary: string
/**
 * Where the entry is in its life.
 */
status: ("draft" | "published" | "deprecated" | "moved" | "split" | "merged")
/**
 * The day the entry was added.
 */
added: string
/**
 * Other names under which readers look for it.
 * 
 * Items: Another name.
 */
aliases?: string[]
/**
 * The definitions; two or more are rivals.
 * 
 * Items: One definition.
 */
definitions: {
/**
 * The definition in our own words.
 */
text: string
/**
 * Who says so: `ours` for our own judgement, or a finding, as in motwani2024secret#f1.
 */
by: string
}[]
/**
 * Entries and terms to read next.
 * 
 * Items: An id or the slug of a term.
 */
"see-also"?: string[]
}
/**
 * A work, under the names of the Citation Style Language, and its findings.
 */
export interface Reference {
/**
 * The CSL type of the work.
 */
type: ("article" | "article-journal" | "paper-conference" | "report" | "webpage" | "legislation" | "book" | "chapter" | "dataset" | "software" | "post-weblog" | "thesis")
/**
 * The title of the work.
 */
title: string
/**
 * The authors, in order.
 * 
 * Items: A person by family and given name, or a body by its literal name.
 */
author: {
/**
 * Family name.
 */
family?: string
/**
 * Given names.
 */
given?: string
/**
 * The name of a body.
 */
literal?: string
}[]
/**
 * Set when authors are known to be missing.
 */
"author-list"?: "incomplete"
/**
 * When the work was published.
 */
issued: (string | number)
/**
 * The journal, proceedings or archive.
 */
"container-title"?: string
/**
 * The publisher.
 */
publisher?: string
/**
 * Volume.
 */
volume?: string
/**
 * Issue.
 */
issue?: string
/**
 * Pages.
 */
page?: string
/**
 * Report number.
 */
number?: string
/**
 * Edition.
 */
edition?: string
/**
 * Digital Object Identifier, without the address.
 */
DOI?: string
/**
 * Identifier on arXiv.
 */
arxiv?: string
/**
 * The address of the work at its publisher.
 */
URL?: string
/**
 * Subjects.
 * 
 * Items: A keyword.
 */
keyword?: string[]
/**
 * A remark about the work, such as a changed title.
 */
note?: string
/**
 * What the work reports, one statement each, in our own words.
 * 
 * Items: One finding.
 */
findings?: {
/**
 * Permanent within the reference; gaps are allowed.
 */
id: string
/**
 * What the work reports, in our own words, with its conditions.
 */
statement: string
/**
 * Every figure of the statement.
 * 
 * Items: One figure of the finding.
 */
values?: {
/**
 * The figure, as the work gives it.
 */
value: number
/**
 * Its unit, as in %, trials, -fold, AUROC.
 */
unit: string
/**
 * What was measured.
 */
measure: string
/**
 * Under which condition.
 */
condition?: string
/**
 * How the work bounds the figure; left out when it is exact.
 */
bound?: ("exact" | "about" | "over" | "under" | "at-least" | "at-most")
}[]
/**
 * The version of the work that has it.
 */
version?: string
/**
 * How far the finding was checked.
 */
checked: {
/**
 * How it was checked.
 */
how: ("full-text" | "abstract" | "secondary" | "one-reading")
/**
 * Where it was looked up.
 * 
 * Items: An address, or the description of a place.
 */
where: string[]
/**
 * When.
 */
on: string
}
}[]
}
/**
 * One edition of an external taxonomy.
 */
export interface Framework {
/**
 * Its title.
 */
title: string
/**
 * Who publishes it.
 */
publisher: string
/**
 * The edition; the name of the file.
 */
edition: string
/**
 * Where it is published.
 */
url: string
/**
 * Its licence.
 */
licence?: string
/**
 * Who gave the items their identifiers.
 */
"id-by": ("publisher" | "us")
/**
 * Limits of this copy.
 * 
 * Items: A note.
 */
notes?: string[]
/**
 * The items of the edition.
 * 
 * Items: One item.
 */
items: {
/**
 * Its identifier.
 */
id: string
/**
 * Its name.
 */
name: string
/**
 * What sort of item it is, in the words of the framework.
 */
kind: string
/**
 * The item above it.
 */
parent?: string
/**
 * Its page.
 */
url?: string
/**
 * Who gave this item its identifier, where it differs.
 */
"id-by"?: ("publisher" | "us")
/**
 * Set when the edition has withdrawn the item.
 */
status?: "retired"
/**
 * What replaced it.
 * 
 * Items: An id.
 */
"replaced-by"?: string[]
/**
 * What the item covers, in our words.
 */
gist?: {
/**
 * One sentence.
 */
text: string
/**
 * Where it was read.
 */
where: string
}
}[]
}
/**
 * Which items of a framework we have looked at, and what came of it.
 */
export interface ReviewOfAFramework {
/**
 * The edition that was reviewed.
 */
edition: string
/**
 * Which items are in scope.
 */
scope: string
/**
 * The items that were looked at.
 * 
 * Items: One item.
 */
items: {
/**
 * Its identifier.
 */
id: string
/**
 * What came of it.
 */
state: ("mapped" | "no-match")
/**
 * Why nothing of ours matches.
 */
reason?: string
}[]
}
/**
 * A closed list of values.
 */
export interface Vocabulary {
/**
 * Its title.
 */
title: string
/**
 * What it is for.
 */
description: string
/**
 * The values, in the order in which they are shown.
 * 
 * Items: One value.
 */
values: {
/**
 * A name in lower-case letters, digits and hyphens.
 */
value: string
/**
 * How it is shown.
 */
label: string
/**
 * What it means, in one sentence.
 */
definition: string
/**
 * A case at the border, and on which side it falls.
 */
borderline: string
/**
 * Who says so: `ours` for our own judgement, or a finding, as in motwani2024secret#f1.
 */
source: string
}[]
}
/**
 * The predicates by which a system is described.
 */
export interface Features {
/**
 * Its title.
 */
title: string
/**
 * What it is for.
 */
description: string
/**
 * The features.
 * 
 * Items: One value.
 */
values: {
/**
 * A name in lower-case letters, digits and hyphens.
 */
value: string
/**
 * How it is shown.
 */
label: string
/**
 * What it means, in one sentence.
 */
definition: string
/**
 * A case at the border, and on which side it falls.
 */
borderline: string
/**
 * Who says so: `ours` for our own judgement, or a finding, as in motwani2024secret#f1.
 */
source: string
/**
 * The element that can have the feature.
 */
on: ("agent" | "channel" | "store" | "overseer" | "system")
}[]
}
/**
 * The types of relation, each with its inverse, its ends and what it carries.
 */
export interface RelationTypes {
/**
 * Its title.
 */
title: string
/**
 * What it is for.
 */
description: string
/**
 * The types.
 * 
 * Items: One value.
 */
values: {
/**
 * A name in lower-case letters, digits and hyphens.
 */
value: string
/**
 * How it is shown.
 */
label: string
/**
 * What it means, in one sentence.
 */
definition: string
/**
 * A case at the border, and on which side it falls.
 */
borderline: string
/**
 * Who says so: `ours` for our own judgement, or a finding, as in motwani2024secret#f1.
 */
source: string
/**
 * A name in lower-case letters, digits and hyphens.
 */
inverse: string
/**
 * How the inverse is shown.
 */
"inverse-label": string
/**
 * Kinds it may start from.
 * 
 * Items: A kind of entry.
 */
from: ("family" | "threat" | "trade-off" | "open-problem" | "defence" | "case-study" | "benchmark")[]
/**
 * Kinds it may lead to.
 * 
 * Items: A kind of entry.
 */
to: ("family" | "threat" | "trade-off" | "open-problem" | "defence" | "case-study" | "benchmark")[]
/**
 * Set when both directions mean the same.
 */
symmetric?: true
/**
 * Set when no cycle may form.
 */
acyclic?: true
/**
 * Fields it may carry.
 * 
 * Items: A field of the relation.
 */
carries?: ("effect" | "result" | "conditions" | "toward")[]
/**
 * Fields it must carry.
 * 
 * Items: A field of the relation.
 */
requires?: ("effect" | "result" | "conditions" | "toward")[]
}[]
}
/**
 * Constants of the knowledge base.
 */
export interface Site {
/**
 * Its name.
 */
title: string
/**
 * The beginning of every IRI; never the address of a deployment.
 */
namespace: string
/**
 * Where the sources live.
 */
repository?: string
/**
 * Licences.
 */
license: {
/**
 * Of the content.
 */
content: string
/**
 * Of the code.
 */
code: string
}
/**
 * Who this is not by.
 */
disclaimer: string
}
/**
 * What one release holds.
 */
export interface Release {
/**
 * Version of the form of this file, by SemVer; 1.0.0 when left out.
 */
formatVersion?: string
/**
 * The release.
 */
version: string
/**
 * The day of the release.
 */
date: string
/**
 * What a maintainer wants to say of the release.
 */
note?: string
/**
 * What the release brings, in one line.
 */
summary?: string
/**
 * Every id ever released.
 * 
 * Items: One id.
 */
entries: {
/**
 * The permanent identifier of an entry, always written in full, as in MASEC-T0001.
 */
id: string
/**
 * A kind of entry.
 */
kind: ("family" | "threat" | "trade-off" | "open-problem" | "defence" | "case-study" | "benchmark")
/**
 * The revision of the entry in this release.
 */
revision: number
/**
 * The status of the entry in this release; published when left out.
 */
status?: ("draft" | "published" | "deprecated" | "moved" | "split" | "merged")
/**
 * The title of that revision.
 */
title?: string
/**
 * SHA-256 of the text of that revision, as frozen in the release that made it.
 */
hash?: string
}[]
/**
 * Every other file that belongs to the release: references, terms, disciplines, frameworks, vocabularies.
 * 
 * Items: One file.
 */
texts?: {
/**
 * Its path in the content folder.
 */
path: string
/**
 * SHA-256 of its text, as frozen in the release that last changed it.
 */
hash: string
}[]
/**
 * What is different from the release before.
 * 
 * Items: One entry or one other file.
 */
changes?: {
/**
 * The permanent identifier of an entry, always written in full, as in MASEC-T0001.
 */
id?: string
/**
 * The path of a file that is no entry.
 */
path?: string
/**
 * What happened to it.
 */
change: ("added" | "changed" | "removed" | "deprecated" | "moved" | "split" | "merged")
/**
 * The revision of the entry that came of it.
 */
revision?: number
/**
 * The entries that took its place.
 * 
 * Items: The permanent identifier of an entry, always written in full, as in MASEC-T0001.
 */
to?: string[]
/**
 * The fields that differ.
 * 
 * Items: A field.
 */
fields?: string[]
/**
 * The sections that differ.
 * 
 * Items: A heading.
 */
sections?: string[]
/**
 * The same in words.
 */
words: string
}[]
}

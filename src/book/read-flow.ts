import type { RawFlow } from './files.ts';
import { didYouMean, type Problem, problemAt } from './problem.ts';
import {
  CHOICE_SOURCES,
  flowSchema,
  isChoiceSource,
  stepSchemas,
  type Verb,
  type WrittenFlow,
  type WrittenStep,
} from './schema.ts';
import { type Path, readYaml, type Yaml } from './yaml.ts';
import { readBy } from './zod-problems.ts';

/** A flow as its author wrote it, every part of it in order by itself, and where each part stands. */
export interface ReadFlow {
  raw: RawFlow;
  yaml: Yaml;
  written: WrittenFlow;
}

const VERBS = Object.keys(stepSchemas) as Verb[];

/** Reads one flow.yaml. All that is wrong with its parts is told at once. */
export function readFlow(raw: RawFlow): ReadFlow | { problems: Problem[] } {
  if (!raw.flow) return { problems: [] };
  const yaml = readYaml(raw.flow.file, raw.flow.text);
  if ('problems' in yaml) return yaml;
  const head = readBy(flowSchema, yaml.value, yaml);
  if ('problems' in head) return { problems: [...head.problems, ...stepProblems(yaml)] };
  const { problems, steps } = readSteps(head.data.steps, yaml);
  const written: WrittenFlow = { ...head.data, steps };
  problems.push(...headProblems(raw, written, yaml), ...sameIds(written, yaml));
  return problems.length > 0 ? { problems } : { raw, yaml, written };
}

/** The steps' problems although the rest of the file is wrong too. */
function stepProblems(yaml: Yaml): Problem[] {
  const { value } = yaml;
  const steps = typeof value === 'object' && value !== null && 'steps' in value ? value.steps : null;
  return Array.isArray(steps) ? readSteps(steps, yaml).problems : [];
}

function readSteps(steps: unknown[], yaml: Yaml): { steps: WrittenStep[]; problems: Problem[] } {
  const read: WrittenStep[] = [];
  const problems: Problem[] = [];
  steps.forEach((step, at) => {
    const result = readStep(step, ['steps', at], yaml);
    if ('problems' in result) problems.push(...result.problems);
    else read.push(result.data);
  });
  return { steps: read, problems };
}

function readStep(step: unknown, path: Path, yaml: Yaml): { data: WrittenStep } | { problems: Problem[] } {
  if (typeof step !== 'object' || step === null || Array.isArray(step)) {
    return { problems: [problemAt(yaml.at(path), 'is no step', 'write it as `- id: …` with one verb')] };
  }
  const verbs = VERBS.filter((verb) => Object.hasOwn(step, verb));
  const [verb] = verbs;
  if (verb === undefined) return { problems: [noVerb(step, path, yaml)] };
  if (verbs.length > 1) {
    const fix = 'make a step of each';
    return { problems: [problemAt(yaml.at(path), `the step does several things: ${verbs.join(', ')}`, fix)] };
  }
  const result = readBy<WrittenStep>(stepSchemas[verb], step, yaml, path);
  if ('problems' in result || !('ask' in result.data)) return result;
  const problems = askProblems(result.data, path, yaml);
  return problems.length > 0 ? { problems } : result;
}

function noVerb(step: object, path: Path, yaml: Yaml): Problem {
  const own = Object.keys(step).filter((key) => !['id', 'next', 'words'].includes(key));
  const name = own[0];
  if (name === undefined)
    return problemAt(yaml.at(path), 'the step does nothing', `give it one of ${VERBS.join(', ')}`);
  const fix =
    name === 'goto' ? 'write `next:` on the step before' : didYouMean(name, VERBS, `one of ${VERBS.join(', ')}`);
  return problemAt(yaml.atKey([...path, name]), `${name} is nothing that a step does`, fix);
}

type WrittenAsk = Extract<WrittenStep, { ask: unknown }>;

function askProblems(step: WrittenAsk, path: Path, yaml: Yaml): Problem[] {
  const { from, ...choices } = step.ask;
  if (from === undefined) {
    if (step.next === undefined) return [];
    return [problemAt(yaml.atKey([...path, 'next']), 'an ask goes where its choices lead', 'leave `next:` out')];
  }
  const place = yaml.at([...path, 'ask', 'from']);
  if (Object.keys(choices).length > 0)
    return [problemAt(place, 'from takes the place of choices', 'keep one of the two')];
  if (isChoiceSource(from)) return [];
  return [problemAt(place, `choices can not come from ${from}`, didYouMean(from, CHOICE_SOURCES))];
}

function headProblems(raw: RawFlow, written: WrittenFlow, yaml: Yaml): Problem[] {
  const problems: Problem[] = [];
  if (written.id !== raw.id) {
    problems.push(
      problemAt(yaml.at(['id']), `the id is ${written.id}, the folder says ${raw.id}`, `write \`id: ${raw.id}\``),
    );
  }
  return raw.kind === 'repair' ? problems : [...problems, ...notForProblems(written, yaml)];
}

/** What only a repair can be. The words of a problem reach it in any state as a whole message, never in passing. */
function notForProblems({ yields, priority, triggers }: WrittenFlow, yaml: Yaml): Problem[] {
  const own = { yields, priority };
  const problems = Object.entries(own)
    .filter(([, value]) => value)
    .map(([key]) => problemAt(yaml.atKey([key]), `${key} is for repairs`, 'leave it out, or move the flow to repair/'));
  if (triggers === undefined || triggers === 'whole') return problems;
  const message = `triggers: ${triggers} is for repairs`;
  return [...problems, problemAt(yaml.at(['triggers']), message, 'write `triggers: whole`, or leave it out')];
}

function sameIds(written: WrittenFlow, yaml: Yaml): Problem[] {
  const seen = new Set<string>();
  return written.steps.flatMap(({ id }, at) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [problemAt(yaml.at(['steps', at, 'id']), `there are two steps ${id}`, 'give one another id')] : [];
  });
}

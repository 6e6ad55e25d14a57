import type { Choice } from '../../src/core/message.ts';
import { fold } from '../../src/core/text.ts';

/**
 * The id of the choice that is meant: given by its id, its label, its number in the list (from 1), or the option's own id
 * (a shown id is `<list>:<option>`), tried in that order. What means none of them comes back as it is: whether it once was
 * a choice is for the engine to say.
 */
export function resolveChoice(given: string, choices: Choice[]): string {
  const label = fold(given);
  const meant =
    choices.find((choice) => choice.id === given) ??
    choices.find((choice) => label !== '' && fold(choice.label) === label) ??
    (/^\d+$/.test(given) ? choices[Number(given) - 1] : undefined) ??
    choices.find((choice) => optionOf(choice.id) === given);
  return meant?.id ?? given;
}

function optionOf(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

import { asksSecret } from '../guard/asks-secret.ts';

/**
 * Whether words ask a customer for a recovery phrase, a private key, a password or a one-time code, as the guard judges what
 * agents write: the sentence that does, all of the text when only its sentences together do, or null.
 */
export function askedSecret(text: string): string | null {
  if (!asksSecret(text)) return null;
  const sentences = text.split(/[。!?!?;;\n]|\.(?=\s|$)/u).map((sentence) => sentence.trim());
  return sentences.find((sentence) => asksSecret(sentence)) ?? text.trim();
}

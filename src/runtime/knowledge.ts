import type { Read } from '../core/conversation.ts';
import { type ArticleFigures, figuresOf } from '../desk/knowledge.ts';
import type { Document } from './document.ts';

/**
 * The desk's read model of how articles do: rebuilt from the documents at the start, and brought up to date after each commit. What
 * each conversation keeps takes the place of what it kept before, so that nothing is counted twice.
 */
export class Knowledge {
  private readonly reads = new Map<string, readonly Read[]>();

  /** Takes in what a document says of the articles that its customer was shown. */
  update(document: Document): void {
    if (document.kind !== 'conversation' || !document.conversation.reads) return;
    this.reads.set(document.key, document.conversation.reads);
  }

  /** How every article that was shown does, the one that fails most first. */
  figures(): ArticleFigures[] {
    return figuresOf([...this.reads.values()].flat());
  }
}

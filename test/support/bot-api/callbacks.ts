import type { Methods } from './backend.ts';
import { bad } from './errors.ts';

export const callbackMethods: Methods = {
  answerCallbackQuery({ world }, params) {
    const query = world.callbacks.get(params.text('callback_query_id'));
    const text = params.text('text');
    if (text.length > 200) throw bad('MESSAGE_TOO_LONG');
    if (query === undefined || query.answered || world.now() - query.at >= world.callbackLife) {
      throw bad('query is too old and response timeout expired or query ID is invalid');
    }
    query.answered = true;
    world.show(query.room, { kind: 'answered', query: query.id, text, alert: params.flag('show_alert') });
    return true;
  },
};

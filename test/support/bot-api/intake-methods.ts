import type { Methods } from './backend.ts';
import { bad } from './errors.ts';

const LARGEST = 20 * 1024 * 1024;

/** How updates and files come to the bot; getUpdates itself is answered where connections are known. */
export const intakeMethods: Methods = {
  setWebhook: ({ webhook }, params) => webhook.set(params),
  deleteWebhook: ({ webhook }, params) => webhook.remove(params),
  getWebhookInfo: ({ webhook }) => webhook.info(),

  getFile({ world }, params) {
    if (!params.has('file_id')) throw bad('file_id not specified');
    const file = world.files.byId(params.text('file_id'));
    if (file === undefined) throw bad('wrong file_id or the file is temporarily unavailable');
    if (file.size > LARGEST) throw bad('file is too big');
    return { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.size, file_path: file.path };
  },

  logOut: () => true,
  close: () => true,
};

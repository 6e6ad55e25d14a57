import type { Chat, Message, Update, User } from 'grammy/types';

/**
 * A part of an album as it may be kept on disk before the guard has seen it: whose it is and its file, but nothing that anybody has
 * written. Its words are lost with the process; an empty caption, which Telegram never sends, tells that there were some.
 */
export function wordless(update: Update): Update {
  const { message } = update;
  return message ? ({ update_id: update.update_id, message: bare(message) } as Update) : update;
}

/** Whether this is what was kept of a message whose words are lost. */
export function hasLostWords({ caption }: Message): boolean {
  return caption === '';
}

function bare(message: Message): Partial<Message> {
  const { message_id, date, media_group_id, message_thread_id, is_topic_message, from, sender_chat, caption } = message;
  const { forward_origin, is_automatic_forward, photo, video, audio, document, reply_to_message: answered } = message;
  const kept = {
    ...{ message_id, date, media_group_id, message_thread_id, is_topic_message, is_automatic_forward, photo },
    ...{ chat: place(message.chat), from: from && person(from), sender_chat: sender_chat && place(sender_chat) },
    ...{ video: video && file(video), audio: audio && file(audio), document: document && file(document) },
    reply_to_message: answered && bareAnswered(answered),
    forward_origin: forward_origin && { type: 'hidden_user', sender_user_name: '', date: 0 },
    caption: caption === undefined ? undefined : '',
  };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
}

function place({ id, type }: Chat) {
  return { id, type };
}

function person({ id, is_bot, language_code }: User) {
  return { id, is_bot, first_name: '', ...(language_code === undefined ? {} : { language_code }) };
}

function bareAnswered({ message_id, date, chat, forum_topic_created }: Message) {
  const opened = forum_topic_created ? { forum_topic_created: { name: '', icon_color: 0 } } : {};
  return { message_id, date, chat: place(chat), ...opened };
}

function file({ file_id, file_unique_id, file_size, mime_type }: NonNullable<Message['document']>) {
  return { file_id, file_unique_id, file_size, mime_type };
}

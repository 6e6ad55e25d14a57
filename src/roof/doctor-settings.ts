import type { DoctorSettings } from '../cli/doctor.ts';
import { givenSettings, strangeSettings } from '../config.ts';
import type { FullSettings } from './settings.ts';

/** The agents' rooms that there can be. */
const ROOMS = ['telegram-room', 'wechat-room', 'web-room', 'terminal-room'];

/** The settings as the doctor is told them. */
export function doctorSettings({ flows, data, state, trial, roomLanguage, ...web }: FullSettings): DoctorSettings {
  const given = { set: givenSettings(process.env), strange: strangeSettings(process.env) };
  const page = web.webOrigin ?? `http://${web.webHost}:${web.webPort}`;
  const channels = [...(web.telegramToken === null ? [] : ['Telegram']), ...(web.wechatEnabled ? ['WeChat'] : [])];
  const asked = channels.filter((one) => one === 'Telegram');
  return { flows, data, state, trial, roomLanguage, page, channels, asked, rooms: ROOMS, standIns: [], ...given };
}

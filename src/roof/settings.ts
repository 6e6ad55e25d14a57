import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CliError, EXIT } from '../cli/exit.ts';
import type { Folders } from '../cli/folders.ts';
import { readSettings, type Settings, SettingsError } from '../config.ts';

/** Bytes. */
export const MB = 1024 ** 2;

/** The settings with the folders as they are in the end. */
export interface FullSettings extends Settings {
  flows: string;
  data: string;
  state: string;
}

/** Takes the settings of .env into the environment, where they are not set yet. False when it can't be read. */
export function loadEnv(): boolean {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env');
    return true;
  } catch {
    return false;
  }
}

/** The settings, with these folders instead. Without any, flows and data are those that come with the program. */
export function settingsFor(root: string, folders: Folders): FullSettings {
  try {
    const settings = readSettings(process.env);
    const flows = folders.flows ?? settings.flowsDir ?? shipped(root, 'flows');
    const data = folders.data ?? settings.dataDir ?? shipped(root, 'data');
    return { ...settings, flows, data, state: folders.state ?? settings.stateDir };
  } catch (error) {
    if (error instanceof SettingsError) throw new CliError(EXIT.usage, error.message, { cause: error });
    throw error;
  }
}

/** As it is seen from the working folder, if it lies below. */
function shipped(root: string, name: string): string {
  const path = join(root, name);
  const seen = relative('.', path);
  return seen.startsWith('..') ? path : seen;
}

/** Whether a real chat app is switched on. */
export function isInChatApps({ telegramToken, wechatEnabled }: FullSettings): boolean {
  return telegramToken !== null || wechatEnabled;
}

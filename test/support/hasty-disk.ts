import { NodeDisk } from '../../adapters/lowdb/disk.ts';

/** A real disk that is never waited for: for long runs that no power cut will interrupt. */
export class HastyDisk extends NodeDisk {
  override async sync(): Promise<void> {}
  override async syncFolder(): Promise<void> {}
}

import { createLogger } from '@scorelink/kit'
import { readDataFolder, readServerConfig } from '../config.ts'
import { createControlDesk, type ControlDesk } from '../control/control-desk.ts'
import { findRunningDesk } from '../control/control-socket.ts'
import { withServices } from '../server.ts'

/** The process that runs on the embedded database is asked; otherwise this process opens the database itself. */
export async function atControlDesk(work: (desk: ControlDesk) => Promise<void>): Promise<void> {
  const running = await findRunningDesk(readDataFolder())
  if (running !== undefined) return await work(running)
  await withServices(readServerConfig(), createLogger('silent'), (services) => work(createControlDesk(services)))
}

export { addAccount, listAccounts } from './moderation/accounts/accounts.ts';
export { createReceiver } from './app.ts';
export { configOf, type Config, type ConfigFile, type Town } from './configuration/config.ts';
export { connect, migrate, type Database } from './database/database.ts';
export { EVERY_TOWN } from './database/within.ts';

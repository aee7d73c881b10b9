export { addAccount, ALL_TOWNS, listAccounts } from './accounts/accounts.ts';
export { createReceiver } from './app.ts';
export { configOf, type Config, type ConfigFile, type Town } from './config.ts';
export { connect, migrate, type Database } from './database.ts';

import fc from 'fast-check';

// A change is tested with the values of the change before; `npm run torture` looks for new ones.
fc.configureGlobal({ seed: Number(process.env.STRATEGY_SEED ?? 20261124) });

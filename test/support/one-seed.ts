/**
 * Properties are tried with the same random values in every run, so that a change is judged and not luck. New values are for
 * `npm run fuzz`; SEED=number tries others here.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_260_211) });

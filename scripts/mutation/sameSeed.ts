import fc from 'fast-check';

// A mutant must not live one night and die the next.
fc.configureGlobal({ seed: 1045 });

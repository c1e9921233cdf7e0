// An extension that VS Code activates before all others: times what VS Code itself times of ours, the `require` of its
// bundle and the call of `activate()`, and leaves the milliseconds where the suite finds them.
const Module = require('node:module');

const load = Module._load;

exports.activate = () => {
  Module._load = function (request, ...more) {
    const started = performance.now();
    const exported = load.call(this, request, ...more);
    if (!/\bclient\.cjs$/.test(request)) return exported;
    const loading = performance.now() - started;
    const activate = (context) => {
      const called = performance.now();
      const result = exported.activate(context);
      globalThis.toolsealActivation = { loading, call: performance.now() - called };
      return result;
    };
    return { ...exported, activate };
  };
};

// Stands in for the native logger of VS Code's server, which would need a compiler: appends lines to the same files.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class Logger {
  constructor(file) {
    this.file = file;
    this.level = LEVELS.indexOf('info');
    mkdirSync(dirname(file), { recursive: true });
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  clearFormatters() {}
  setPattern() {}
  flush() {}
  drop() {}
}
LEVELS.forEach((name, level) => {
  // The native module calls two of them differently from what it prints.
  const method = { warning: 'warn' }[name] ?? name;
  Logger.prototype[method] = function (message) {
    if (level >= this.level) {
      appendFileSync(this.file, `${new Date().toISOString()} [${name}] ${message}\n`);
    }
  };
});

// One by one, because the server is an ES module and finds the names of a CommonJS module by reading them like this.
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = async (_name, file) => new Logger(file);
exports.createAsyncRotatingLogger = async (_name, file) => new Logger(file);

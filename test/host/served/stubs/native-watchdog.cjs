// Stands in for a native module of VS Code's server: ends the extension host when the server is gone.
exports.start = (parent) => {
  const check = () => {
    try {
      process.kill(parent, 0);
    } catch {
      process.exit(87);
    }
  };
  setInterval(check, 2000).unref();
};
exports.exit = (code) => process.exit(code);

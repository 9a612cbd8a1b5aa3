// Entry of every npm script. Plain syntax and no static imports, so that an old Node can still say what is missing.
var found = process.versions.node.split('.').map(Number);
if (found[0] < 20 || (found[0] === 20 && found[1] < 19)) {
  console.error(
    'ContexQ needs Node.js 20.19 or newer; this is ' + process.version + '. Get it from https://nodejs.org',
  );
  process.exit(1);
} else {
  // as a text: a Node before 10 cannot even read the word, and would say so in place of the above
  eval("import('./commands.mjs')").then(function (commands) {
    return commands.run(process.argv[2], process.argv.slice(3));
  });
}

// Modules that our packages ask for when they are loaded, for abilities that we never use. Left out, since loading them
// costs every command its start.
const absent = {
  // For subcommands that are programs of their own; ours are all in the bundle.
  commander: 'node:child_process',
  // For maps of precompiled templates; handlebars does without.
  handlebars: 'source-map',
};

/** Plugin for esbuild: an empty module in their place. Whoever begins to use one finds its functions missing. */
export const absentModules = {
  name: 'absent-modules',
  setup({ onResolve, onLoad }) {
    for (const [user, name] of Object.entries(absent)) {
      onResolve({ filter: new RegExp(`^${name}$`) }, ({ importer }) =>
        importer.replaceAll('\\', '/').includes(`/node_modules/${user}/`)
          ? { path: name, namespace: 'absent' }
          : undefined,
      );
    }
    onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};

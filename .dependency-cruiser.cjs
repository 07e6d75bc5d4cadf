/** The architecture, as arrows. Everything not listed is an error. */
const arrow = (from, to, extra = {}) => ({ from: { path: from }, to: { path: to, ...extra } });
const only = (folder, pkg) => ({
  name: `${pkg.replace(/\W+/g, '-')}-only-in-${folder.replace(/\W+/g, '-')}`,
  severity: 'error',
  from: { path: '^(app|nodes|server)/', pathNot: `^${folder}/` },
  to: { path: `node_modules/${pkg}/` },
});

module.exports = {
  allowedSeverity: 'error',
  allowed: [
    arrow('^(app|nodes|server|test|tools)/', 'node_modules|^[a-z:_/]+$'),
    arrow('^app/', '^(app|nodes)/'),
    arrow('^app/', '^server/api/app-router', { dependencyTypes: ['type-only'] }),
    arrow('^nodes/', '^nodes/'),
    arrow('^server/engine/', '^(server/engine|nodes/contract)/'),
    arrow('^server/diffusion/', '^(server/diffusion/|nodes/contract/ports)'),
    arrow('^server/onnx/', '^server/onnx/'),
    arrow('^server/devices/', '^(server/devices|nodes/contract)/'),
    arrow('^server/models/', '^(server/(models|diffusion|onnx|packs|devices)|nodes/contract)/'),
    // Packs read what graphs take and give, and where their weights lie; the reader is pure.
    arrow('^server/packs/', '^(server/packs|server/onnx|nodes/contract)/'),
    arrow('^server/store/', '^(server/store|nodes/contract)/'),
    arrow('^server/worker/', '^(server/(worker|engine|models|store|devices)|nodes)/'),
    // The engine is pure: what a run would do is predicted with the very functions that a worker runs.
    arrow('^server/runs/', '^(server/(runs|store|engine|devices)/|server/worker/protocol|nodes/)'),
    arrow('^server/api/', '^(server/(api|runs|packs|store|devices)|nodes)/'),
    arrow('^server/web/', '^(server/(web|api|runs|packs|store|devices)|nodes)/'),
    // The composition root: the files that lie in server/ itself.
    arrow(
      '^server/[^/]+\\.ts$',
      '^server/([^/]+\\.ts$|(web|api|runs|packs|store|devices)/)|^nodes/contract/',
    ),
    arrow('^server/(cli|web|api)/', '^server/version\\.ts$'),
    arrow('^server/cli/', '^(server/(cli|runs|packs|store|devices)|nodes)/'),
    arrow('^tools/', '^(tools/|server/cli/|server/main\\.ts|nodes/)'),
    arrow('^test/', '^(app|nodes|server|test|tools)/'),
  ],
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    only('server/models', 'onnxruntime-node'),
    only('server/models', '@huggingface/transformers'),
    only('server/store', '@?prisma'),
    only('server/(store|runs)', 'pg'),
    only('app/_editor/canvas', '@xyflow'),
    only('(app|server/web)', 'next'),
    only('app', '(react|react-dom|radix-ui|zustand)'),
    {
      name: 'web-process-never-reaches-models',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^server/models/', reachable: true },
    },
    {
      name: 'nodes-use-only-zod',
      severity: 'error',
      from: { path: '^nodes/' },
      to: { path: 'node_modules/(?!zod/)|^node:|^[a-z_/]+$' },
    },
    {
      name: 'pure-core-uses-no-packages',
      severity: 'error',
      from: { path: '^server/(engine|diffusion)/' },
      to: { dependencyTypes: ['npm', 'core'] },
    },
    {
      name: 'onnx-surgery-uses-only-protobuf',
      severity: 'error',
      from: { path: '^server/onnx/' },
      to: { path: 'node_modules/(?!(protobufjs|@bufbuild/protobuf)/)|^node:|^[a-z_/]+$' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    doNotFollow: { path: ['node_modules', '/generated/'] },
  },
};

/** Who may import whom: the three boxes and the one door per outside thing. */
const door = (name, path, only, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { pathNot: [only, '^tests/', '^node_modules/'] },
  to: { path },
});

const zone = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to },
});

module.exports = {
  forbidden: [
    zone('content-alone', '^content/', '^(electron|renderer|build|tests)/', 'content knows no platform'),
    {
      name: 'content-pure-libraries',
      comment: 'content runs anywhere: only pure libraries',
      severity: 'error',
      from: { path: '^content/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/(zod|media-captions)/' },
    },
    {
      name: 'content-no-node',
      severity: 'error',
      from: { path: '^content/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-meets-electron-in-types',
      comment:
        'the page knows the main process only by the types of electron/api.ts, staff-api.ts and staff-groups-api.ts',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/', pathNot: '^electron/(staff-groups-|staff-)?api\\.ts$' },
    },
    {
      name: 'api-by-type-only',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/(staff-groups-|staff-)?api\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    zone('electron-zone', '^electron/', '^(renderer|build|tests)/', 'electron imports content only'),
    zone('renderer-zone', '^renderer/', '^(build|tests)/', 'renderer imports content only'),
    zone('build-zone', '^build/', '^(renderer|tests)/', 'build may import content and the library'),
    {
      name: 'no-tests-in-product',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    door(
      'howler-door',
      'node_modules/howler/',
      '^renderer/player\\.ts$',
      'howler only in renderer/player.ts',
    ),
    door('ipc-door', 'node_modules/electron/', '^(electron|build)/', 'electron only in the main process'),
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|electron$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|node_modules)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};

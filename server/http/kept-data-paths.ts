/** Addresses of what is kept of persons and of what has outlived its term; a part of `paths.ts`. */
export const keptDataPaths = {
  destruction: '/destruction',
  destructionList: '/destruction/lists/:listId',
  destructionDecision: '/destruction/lists/:listId/decision',
  destructionCarryOut: '/destruction/lists/:listId/carry-out',
  destructionPdf: '/destruction/lists/:listId/pdf',
  destructionXlsx: '/destruction/lists/:listId/xlsx',
  erasures: '/destruction/records',
  erasureList: '/destruction/records/:erasureId',
  erasureDecision: '/destruction/records/:erasureId/decision',
  privacy: '/privacy',
  personRequests: '/privacy/requests',
  personRequest: '/privacy/requests/:requestId',
  personRequestJson: '/privacy/requests/:requestId/json',
} as const

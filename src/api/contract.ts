export {openApiDocument} from './openapi.js';
export * from './practice-schemas.js';
export * from './routes.js';
export * from './schemas.js';
